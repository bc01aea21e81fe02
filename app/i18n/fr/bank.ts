import type { Does } from '#lib/payment/effect.ts';

const counted = (one: string, many: string): readonly [string, string] => [one, many];

/** What movements do, as the heading of a sum: what has happened or will. */
const does: Readonly<Record<Does, string>> = {
  covers: 'Frais couverts',
  part: 'Paiements partiels',
  beyond: 'Au-delà des frais demandés, à rembourser',
  unmatched: 'À attribuer par deux personnes',
  reversal: 'Paiements annulés par la banque',
  'reversal-open': 'Annulations à rattacher à la main',
  'refund-paid': 'Remboursements sortis du compte',
  'refund-returned': 'Remboursements revenus de la banque, à payer de nouveau',
  outgoing: 'Autres sorties, sans effet',
  grouped: 'Totaux comptés en détail',
};

/** The files of the bank: what they would do, and what they did. Amounts, days and counts come already written. */
export const bank = {
  does,
  previewTitle: 'Ce que ces fichiers feront',
  previewLead: 'Rien n’est encore fait. Vérifiez, puis confirmez.',
  takenTitle: 'Ce que ces fichiers ont fait',
  takenLead: 'Chaque fichier est pris en compte en entier, ou pas du tout.',
  reading: (files: string) => `Lecture de ${files}…`,
  taking: (files: string) => `Prise en compte de ${files}, l’un après l’autre…`,
  files: counted('fichier', 'fichiers'),
  statement: (number: string, year: string) => `Extrait ${number} de ${year}`,
  statementShort: (number: string, year: string) => `${number} de ${year}`,
  account: (account: string) => `compte ${account}`,
  closedOn: (day: string) => `clôturé le ${day}`,
  from: (opening: string, closing: string) => `de ${opening} à ${closing}`,
  movements: counted('mouvement', 'mouvements'),
  states: { read: 'compte maintenant', held: 'retenu', again: 'déjà connu' },
  stateIcons: { read: '✓', held: '⏸', again: '=' },
  more: (count: string) => `${count} de plus que dans le premier fichier : comptés aussi.`,
  finer: (count: string) => `${count} en détail, qui prennent la place d’un total.`,
  coarser: (count: string) =>
    `${count} écrits autrement que dans le premier fichier : celui-ci reste la référence.`,
  missing: (statement: string) =>
    `Il manque l’extrait ${statement}. Les extraits qui le suivent sont gardés et compteront dès qu’il est déposé.`,
  released: (statements: string) => `Compte maintenant aussi, retenu jusqu’ici : ${statements}.`,
  dossiers: counted('dossier', 'dossiers'),
  nothing: 'Aucun mouvement ne compte par ce fichier.',
  aside: 'Montants mis de côté, jamais comptés',
  remarks: 'À regarder',
  refused: 'Refusé : rien n’en est pris en compte.',
  mostFaults: 'Seules les cent premières fautes sont montrées.',
  known: (moment: string) => `Ces mêmes octets ont été pris en compte le ${moment} : rien ne change.`,
  notAllowed: 'Refusé : une règle ne permet pas un acte qui suivrait.',
  size: (size: string) => `${size} Ko`,
  confirm: (files: string) => `Prendre en compte ${files}`,
  confirmFollows:
    'Les frais couverts donnent leur place à la date comptable (R3, R7). Ce qui a changé entre-temps dans le registre est pris tel qu’il est alors.',
  nothingToConfirm: 'Aucun de ces fichiers ne peut rien changer : il n’y a rien à confirmer.',
  giveUp: 'Abandonner',
  giveUpFollows: 'Les fichiers sont oubliés, rien n’est changé.',
  changed: 'Le registre a changé depuis l’aperçu : voici ce qui a été fait, et non ce qui était annoncé.',
  finished: (done: string) => `Terminé : ${done}.`,
  used: counted('fichier pris en compte', 'fichiers pris en compte'),
  notUsed: counted('refusé', 'refusés'),
  stopped: 'La prise en compte s’est arrêtée : ce qui est fait reste fait, le reste peut être repris.',
  notLooked: 'L’aperçu n’a pas abouti : rien n’est changé, et les fichiers sont gardés. Rechargez la page.',
  resume: 'Reprendre',
  toDesk: 'Aux paiements : ce qui reste à faire',
  toMovements: 'Voir les mouvements',
};
