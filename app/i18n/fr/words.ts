import type { Part, SortKey } from '#app/queue/asking.ts';
import type { Fault } from '#app/queue/fault.ts';
import type { Queue, Technology } from '#lib/register/dossier.ts';
import { statusWords } from '#lib/register/wording.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

const queueNames: Words<Queue> = { main: 'file principale', a: 'file a', b: 'file b' };

/** Each queue as one says that somebody is in it. */
const inQueue: Words<Queue> = { main: 'la file principale', a: 'la file a', b: 'la file b' };

const technologies: Words<Technology> = {
  wind: 'éolien',
  solar: 'solaire',
  biogas: 'biogaz',
  hydro: 'hydraulique',
  cogeneration: 'cogénération',
  storage: 'stockage',
  other: 'autre',
};

const partNames: Words<Part> = {
  main: 'File principale',
  a: 'File a',
  b: 'File b',
  left: 'Sorties de la file',
};

const partHints: Words<Part> = {
  main: 'avancent dans la procédure',
  a: 'attendent que de la capacité se libère',
  b: 'sans suite dans le délai',
  left: 'en service, retirées ou radiées',
};

const columns: Words<SortKey> = {
  rank: 'Rang',
  number: 'Entrée',
  node: 'Point du réseau',
  technology: 'Technologie',
  kva: 'Puissance',
  entered: 'Date d’entrée',
  status: 'Étape',
};

const faults: Readonly<Record<Fault, (typed: string) => string>> = {
  'not-a-day': (typed) =>
    `« ${typed} » n’est pas une date du calendrier. Écrivez-la ainsi : 2026-03-31. Voici la file d’aujourd’hui.`,
  'day-in-future': (typed) =>
    `Le ${typed} est dans le futur : la file de ce jour n’est pas encore connue. Voici celle d’aujourd’hui.`,
  'not-a-number': (typed) => `« ${typed} » n’est pas un numéro d’entrée : un à neuf chiffres, rien d’autre.`,
  'no-choice': (typed) => `« ${typed} » n’est pas un de ces choix. Rien n’est filtré par ce champ.`,
  'not-a-page': (typed) => `« ${typed} » n’est pas un numéro de page. Voici la première.`,
  'no-such-page': (typed) => `Il n’y a pas de page ${typed}. Voici la dernière.`,
  'no-such-node': (typed) => `Aucun point du réseau ne porte le nom « ${typed} ».`,
};

type Counted = 'entry' | 'project' | 'point' | 'move' | 'arrival' | 'departure' | 'line';

/** One and many. */
const counted: Readonly<Record<Counted, readonly [one: string, many: string]>> = {
  entry: ['entrée', 'entrées'],
  project: ['projet', 'projets'],
  point: ['point du réseau', 'points du réseau'],
  move: ['changement de file ou d’étape', 'changements de file ou d’étape'],
  arrival: ['entrée nouvelle', 'entrées nouvelles'],
  departure: ['sortie', 'sorties'],
  line: ['écriture', 'écritures'],
};

/** What keeps a rank provisional. */
const heldBack = {
  unmatched: (day: string) =>
    `Ce qui le retient : un virement du ${day} attend que deux personnes disent à qui il est.`,
  missing: (number: string, year: string) =>
    `Ce qui le retient : l’extrait de compte ${number} de ${year} manque.`,
  unread: (day: string) => `Ce qui le retient : l’extrait de compte du ${day} n’est pas encore lu.`,
};

/** The words that stand alone, in French: every other language has the same. */
export const words = {
  languageName: 'Français',
  technologies,
  statuses: statusWords.fr,
  unknownStatus: 'étape d’alors inconnue',
  queueNames,
  inQueue,
  partNames,
  partHints,
  columns,
  faults,
  heldBack,
  ...counted,
};
