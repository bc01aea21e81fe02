import type { Rules } from '#lib/rules/rules.ts';

type Limits = Rules['limits'];

const months = (count: number): string => {
  if (count % 12 !== 0) return `${count} mois`;
  return count === 12 ? '1 an' : `${count / 12} ans`;
};

/** One stage of the procedure: `mark` its short name in the drawing. */
export type Stage = {
  readonly mark: string;
  readonly title: string;
  readonly rules: string;
  readonly who: string;
  readonly howLong: (limits: Limits) => string;
  readonly text: string;
};

const stages: readonly Stage[] = [
  {
    mark: 'Avis',
    title: 'Avis préalable',
    rules: 'R2',
    who: 'L’expert répond',
    howLong: () => 'facultatif, gratuit',
    text: 'Une réponse indicative à « mon projet tiendrait-il ? ». Elle n’engage personne et ne donne pas de place.',
  },
  {
    mark: 'Orientation',
    title: 'Étude d’orientation : payer, c’est entrer',
    rules: 'R3, R4',
    who: 'Le gestionnaire remet son rapport',
    howLong: ({ orientationReportMonths }) =>
      `${months(orientationReportMonths)} dès l’enregistrement du paiement`,
    text: 'L’enregistrement du premier paiement donne la place, et rien d’autre. Qui saute cette étude facultative entre par l’étude détaillée (R7).',
  },
  {
    mark: 'Capacité',
    title: 'Y a-t-il de la place sur le réseau ?',
    rules: 'R5, R6',
    who: 'Le gestionnaire décide, par rang',
    howLong: () => 'avec le rapport',
    text: 'Oui : la capacité est accordée et gardée. Non : le producteur le reçoit par écrit, maintient son projet ou l’abandonne.',
  },
  {
    mark: 'Étude détaillée',
    title: 'Étude détaillée',
    rules: 'R7, R8',
    who: 'Le gestionnaire envoie PTF et bon de commande',
    howLong: ({ detailedStudyMonths }) => `${months(detailedStudyMonths)} dès l’enregistrement du paiement`,
    text: 'La proposition technique et financière (PTF) part toujours avec le bon de commande.',
  },
  {
    mark: 'Accord',
    title: 'Accord sur la proposition',
    rules: 'R9',
    who: 'Le producteur renvoie les deux, signés',
    howLong: ({ acceptProposalMonths }) => `${months(acceptProposalMonths)} dès la réception`,
    text: 'L’un sans l’autre n’est pas un accord.',
  },
  {
    mark: 'Mise en service',
    title: 'Mise en service',
    rules: 'R10',
    who: 'Le producteur construit',
    howLong: ({ commissioningMonths }) => `${months(commissioningMonths)} dès l’accord`,
    text: 'La capacité est utilisée pour de bon. Au-delà du délai, l’expert prolonge sur preuve ou radie.',
  },
];

const branches = {
  a: {
    title: 'File a',
    rules: 'R6',
    text: 'La capacité est atteinte, le projet est maintenu : il garde sa date d’entrée. Ce qui se libère lui est offert à son rang.',
  },
  b: {
    title: 'File b',
    rules: 'R5, R9',
    text: 'Pas d’accord dans le délai : le projet passe après les files principale et a. Il peut revenir, à son ancienne date d’entrée, s’il reste de la capacité.',
  },
  out: {
    title: 'Sortie de la file',
    rules: 'R6, R11',
    text: 'Retrait par le producteur, abandon, ou radiation après une modification notable. La capacité gardée est aussitôt offerte aux suivants.',
  },
};

const promise: readonly (readonly [what: string, how: string])[] = [
  [
    'L’ordre ne vient que des dates',
    'Le rang est recompté à chaque affichage : jour comptable du paiement, moment de la demande, numéro. Personne ne le saisit.',
  ],
  [
    'Le passé reste lisible',
    'La file se relit telle qu’elle était à n’importe quelle date, avec ses rangs et ses capacités d’alors.',
  ],
  [
    'Toute exception est motivée',
    'Si un projet passe avant un autre, la raison est écrite dans son histoire, pour tous.',
  ],
];

/** The page that says what the queue is. */
export const home = {
  title: 'La file d’attente des raccordements',
  lead: 'Pour injecter de l’électricité dans le réseau, un projet attend son tour : premier arrivé, premier servi. Voici qui attend, où, et pourquoi dans cet ordre.',
  /** Counts and powers are already written. */
  figures: (day: string) => `La file au ${day}`,
  waiting: (power: string) => `demandent ${power}`,
  seePart: 'Voir',
  see: 'Voir qui est où dans la file',
  how: 'Comment un projet avance',
  howLead:
    'Six étapes, chacune avec sa règle, qui agit et dans quel délai. Les délais viennent du règlement publié.',
  drawing: 'Dessin de la procédure : six étapes à la suite, et deux voies d’attente, la file a et la file b.',
  rule: 'Règle',
  stages,
  branches,
  branchesTitle: 'Quand un projet n’avance pas',
  promises: 'Ce que chacun peut vérifier',
  promise,
};
