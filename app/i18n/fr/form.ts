import type { FormFault } from '#app/form/reply.ts';

/** Why what was typed cannot be meant. `typed` is what stands in the field. */
const faults: Readonly<Record<FormFault, (typed: string) => string>> = {
  needed: () => 'Ce champ est nécessaire.',
  'too-long': () => 'Ce texte est trop long : abrégez-le.',
  'not-a-day': (typed) => `« ${typed} » n’est pas une date du calendrier. Écrivez par exemple 31/03/2026.`,
  'not-a-whole-number': (typed) =>
    `« ${typed} » n’est pas un nombre entier possible ici. Écrivez par exemple 1 250.`,
  'not-an-amount': (typed) => `« ${typed} » n’est pas un montant en euros. Écrivez par exemple 1 815,00.`,
  'not-an-e-mail': (typed) =>
    `« ${typed} » n’est pas une adresse électronique. Écrivez par exemple nom@exemple.be.`,
  'not-an-enterprise-number': (typed) =>
    `« ${typed} » n’est pas un numéro d’entreprise : dix chiffres, dont les deux derniers vérifient les autres, par exemple 0403.170.701.`,
  'not-a-choice': () => 'Choisissez l’une des réponses proposées.',
  'no-such-node': (typed) => `Le réseau n’a pas de point « ${typed} ». Choisissez-en un dans la liste.`,
  'no-such-dossier': (typed) => `Aucun dossier ne porte le numéro « ${typed} ».`,
  'no-power': () => 'Aucune puissance n’est demandée : indiquez une puissance permanente ou flexible.',
  'file-too-large': () => 'Ce fichier est trop grand : 20 Mo au plus.',
  'file-empty': () => 'Ce fichier est vide.',
  'file-of-other-type': () => 'Ce fichier n’est ni un PDF, ni une image PNG ou JPEG.',
  'too-many-files': () => 'Il y a trop de fichiers à la fois : déposez-les en plusieurs fois.',
};

/** What stands around every form. */
export const form = {
  faults,
  summary: (count: number) =>
    count === 1
      ? 'Un champ est à revoir. Rien n’est fait, rien n’est perdu.'
      : `${count} champs sont à revoir. Rien n’est fait, rien n’est perdu.`,
  refused: 'L’acte est refusé. Rien n’est fait, rien n’est perdu.',
  rule: (rule: string) => `Règle : ${rule}`,
  /** What refusals call the rules that have no number. */
  ruleNames: {
    'four-eyes': 'acte à deux',
    rankFinal: 'rang définitif',
    rules: 'document des règles',
    capacity: 'capacité d’accueil',
    'time-limit': 'délais',
    time: 'heure',
    idempotency: 'un acte, une seule fois',
  },
  optional: 'facultatif',
  file: 'PDF, PNG ou JPEG, 20 Mo au plus.',
  filed: 'Le fichier choisi est déjà déposé ; en choisir un autre le remplace.',
  choose: 'Choisir…',
};
