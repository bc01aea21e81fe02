import type { Quiet } from '#app/demo/happened.ts';
import { limitWords } from '#lib/register/wording.ts';

type Counted = readonly [one: string, many: string];

const days: Counted = ['jour', 'jours'];
const dues: Counted = ['autre échéance', 'autres échéances'];

/** What happened without a public step of its own, counted. */
const counts: Readonly<Record<Quiet, Counted>> = {
  reminder: ['rappel envoyé', 'rappels envoyés'],
  receipt: ['réception retenue', 'réceptions retenues'],
  overdue: ['délai dépassé par le gestionnaire', 'délais dépassés par le gestionnaire'],
  other: ['écriture qui n’est pas publique', 'écritures qui ne sont pas publiques'],
};

type Entrance = { readonly button: string; readonly text: string };

const projects: Counted = ['projet', 'projets'];

/** The roles that have pages of their own. */
const entrances: Readonly<Record<'expert' | 'finance', Entrance>> = {
  expert: {
    button: 'Entrer comme expert',
    text: 'Répond aux producteurs, fait les études, décide de la capacité, par rang.',
  },
  finance: {
    button: 'Entrer aux finances',
    text: 'Enregistre les virements : c’est le paiement enregistré qui donne la place.',
  },
};

/** Where one becomes somebody in the demonstration. */
const signIn = {
  title: 'Qui voulez-vous être ?',
  lead: 'Un clic suffit, sans mot de passe. Tout est fictif : essayez sans crainte, rien ne peut être abîmé.',
  onward: 'Vous continuez ensuite là où vous alliez.',
  newcomer: {
    title: 'Nouveau producteur',
    text: 'Vous avez un projet et tout reste à faire : demander un avis, introduire une demande, payer, suivre votre place.',
    again: (count: string) => `Vous y retrouvez ${count}.`,
    button: 'Entrer comme nouveau producteur',
  },
  staff: 'Chez le gestionnaire de réseau',
  entrances,
  others: 'Ou une autre personne du même rôle',
  why: 'Certains actes se font à deux : l’une propose, une autre confirme.',
  nth: (role: string, rank: string) => `${role} n° ${rank}`,
  withoutPages:
    'Le régulateur, le coordinateur, le gestionnaire des accès et l’accueil n’ont pas de page à eux ici : ils lisent, comme tout le monde,',
  publicQueue: 'la file et ses exceptions.',
  producers: 'Producteurs en cours de route',
  producersLead: 'Chacun a un projet arrivé à une autre étape.',
};

/** The demonstration: its banner on every page, and its clock. Days and counts are already written. */
export const demo = {
  banner: 'Démonstration : tout est fictif.',
  bannerDay: (day: string) => `Nous y sommes le ${day}.`,
  toClock: 'Avancer l’horloge',
  title: 'L’horloge de la démonstration',
  today: (day: string) => `Ici, nous sommes le ${day}.`,
  onTime: 'L’horloge marche avec celle de cette machine.',
  ahead: (days: string) => `L’horloge a ${days} d’avance sur celle de cette machine.`,
  lead: 'Faites passer le temps et voyez ce qu’il entraîne : rappels, réceptions présumées, délais dépassés, passages en file b, capacité offerte aux suivants. Chaque jour passe l’un après l’autre, comme dans la réalité. L’horloge ne recule jamais.',
  days,
  moves: { day: 'Avancer d’un jour', month: 'Avancer d’un mois', due: 'Aller à la prochaine échéance' },
  until: (day: string) => `Jusqu’au ${day}, huit heures du matin.`,
  nextTitle: 'La prochaine échéance',
  next: (day: string) => `Le ${day} s’appliquera, si rien n’est fait d’ici là :`,
  due: (limit: string, dueOn: string) => `${limit}, dernier jour le ${dueOn}`,
  more: (dues: string) => `et ${dues}.`,
  dues,
  noneDue: 'Aucune échéance ne court : rien ne tombera de soi-même.',
  limits: limitWords.fr,
  entry: (number: string) => `entrée ${number}`,
  dossier: (number: string) => `dossier ${number}`,
  happened: 'Ce que le temps a fait',
  between: (from: string, to: string, entries: string) =>
    `Du ${from} au ${to} : ${entries} dans le registre.`,
  nothing: 'Rien n’est tombé pendant ce temps : aucun délai, aucun rappel.',
  cut: (shown: string, all: string) => `Voici les ${shown} premières des ${all}.`,
  counts,
  rule: 'Règle',
  projects,
  signIn,
  else: 'Et maintenant ?',
  make: {
    bank: 'La banque de la démonstration',
    title: 'Pas d’extrait sous la main ?',
    text: 'La démonstration fait l’extrait suivant de la banque : il paie les frais demandés, avec quelques accidents comme dans la vie. Téléchargez-le, puis déposez-le aux paiements.',
    coda: 'Faire un extrait CODA',
    camt: 'Faire un extrait camt.053',
    toDesk: 'Déposer un extrait aux paiements',
  },
  ways: {
    queue: 'Voir la file telle qu’elle est devenue',
    signIn: 'Entrer comme producteur, expert ou finances',
    payments: 'Enregistrer un virement, aux finances : sans paiement enregistré, rien n’entre dans la file',
  },
};
