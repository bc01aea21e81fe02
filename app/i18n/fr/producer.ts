import type { StageName, StageState } from '#app/producer/stages.ts';
import type { StandingKind, Turn } from '#app/producer/standing.ts';
import type { DeadlineReason, Party } from '#lib/calendar/deadline.ts';
import { limitWords } from '#lib/register/wording.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** Where a project stands, and what is next; `open` is what is still to be paid, already written. */
type Standing = { readonly where: string; readonly next: (open: string) => string };

const standings: Readonly<Record<StandingKind, Standing>> = {
  'complete-request': {
    where: 'La demande est un brouillon.',
    next: () => 'Complétez-la et envoyez-la : sans cela elle n’a pas de place.',
  },
  'advice-awaited': {
    where: 'L’avis préalable est demandé.',
    next: () => 'L’expert y répond ; vous pouvez envoyer la demande sans l’attendre.',
  },
  'pay-orientation': {
    where: 'La demande est envoyée.',
    next: (open) => `Payez ${open} pour l’étude d’orientation : le paiement enregistré donne la place.`,
  },
  'report-awaited': {
    where: 'L’étude d’orientation est en cours.',
    next: () => 'Le gestionnaire remet son rapport.',
  },
  'open-report': {
    where: 'Un courrier vous attend : rapport d’orientation ou offre de capacité.',
    next: () => 'Ouvrez-le : votre délai pour commander l’étude détaillée court dès ce moment.',
  },
  'order-study': {
    where: 'La capacité est accordée.',
    next: () => 'Commandez l’étude détaillée ; passé le délai, le projet va dans la file b.',
  },
  'answer-capacity': {
    where: 'La capacité d’accueil est atteinte.',
    next: () => 'Répondez : maintenir le projet, qui attend alors en file a, ou l’abandonner.',
  },
  'wait-a': {
    where: 'Le projet attend en file a, à sa date d’entrée.',
    next: () => 'La capacité qui se libère lui est offerte à son rang.',
  },
  'pay-detailed': {
    where: 'L’étude détaillée est demandée.',
    next: (open) => `Payez ${open} : le paiement enregistré la fait commencer.`,
  },
  'proposal-awaited': {
    where: 'L’étude détaillée est en cours.',
    next: () => 'Le gestionnaire envoie la proposition (PTF) et le bon de commande.',
  },
  'open-proposal': {
    where: 'La proposition technique et financière (PTF) vous attend.',
    next: () => 'Ouvrez-la : votre délai pour la signer court dès ce moment.',
  },
  'sign-proposal': {
    where: 'Vous avez la proposition (PTF) et le bon de commande.',
    next: () => 'Renvoyez les deux, signés ; passé le délai, le projet va dans la file b.',
  },
  'wait-b': {
    where: 'Le projet est en file b.',
    next: () => 'Il peut revenir, à son ancienne date d’entrée, dès qu’il reste de la capacité.',
  },
  'return-from-b': {
    where: 'Le projet est en file b, et il reste de la capacité.',
    next: () => 'Demandez son retour : il reprend son ancienne date d’entrée.',
  },
  build: {
    where: 'La proposition est acceptée.',
    next: () => 'Construisez l’installation et mettez-la en service.',
  },
  'lapse-decision': {
    where: 'Le délai de mise en service est dépassé.',
    next: () => 'L’expert décide : prolonger, sur preuve, ou radier. Déposez vos preuves ci-dessous.',
  },
  'take-back': {
    where: 'Une modification notable attend.',
    next: () => 'Revenez dessus à temps : sinon le projet est radié.',
  },
  'make-good': {
    where: 'La banque a repris un paiement.',
    next: (open) => `Payez ${open} à temps : sinon la place est perdue.`,
  },
  commissioned: { where: 'L’installation est en service.', next: () => 'Le dossier est terminé.' },
  'struck-off': {
    where: 'Le projet est radié.',
    next: () => 'Une nouvelle demande aurait une nouvelle place.',
  },
  withdrawn: {
    where: 'Le projet est retiré.',
    next: () => 'Une nouvelle demande aurait une nouvelle place.',
  },
};

const turns: Words<Turn> = {
  you: 'À vous d’agir',
  operator: 'Au gestionnaire d’agir',
  nobody: 'Rien à faire',
};

const stages: Words<StageName> = {
  request: 'Demande',
  orientation: 'Orientation',
  capacity: 'Capacité',
  detailed: 'Étude détaillée',
  agreement: 'Accord',
  commissioning: 'Mise en service',
};

const stageStates: Words<StageState> = { done: 'fait', here: 'ici', ahead: 'à venir', 'left-out': 'sans' };

const moved: Words<DeadlineReason> = {
  'as-counted': '',
  'rolled-over-saturday': 'reporté : le dernier jour tombait un samedi',
  'rolled-over-sunday': 'reporté : le dernier jour tombait un dimanche',
  'rolled-over-holiday': 'reporté : le dernier jour tombait un jour férié',
  'operator-does-not-roll': 'le délai du gestionnaire n’est pas reporté',
};

const parties: Words<Party> = { producer: 'vous', operator: 'le gestionnaire' };

/** The pages of a producer: the projects, a project, its payment. Amounts, powers and days are already written. */
export const producer = {
  standings,
  turns,
  stages,
  stageStates,
  moved,
  parties,
  limits: limitWords.fr,
  by: (day: string) => `au plus tard le ${day}`,
  presumed: (day: string) => `réputé ouvert le ${day}`,
  left: (days: number) => {
    if (days === 0) return 'dernier jour aujourd’hui';
    if (days < 0) return days === -1 ? 'dépassé depuis hier' : `dépassé depuis ${-days} jours`;
    return days === 1 ? 'encore 1 jour' : `encore ${days} jours`;
  },
  noLimit: 'sans délai',
  dossier: (number: string) => `Dossier ${number}`,
  unnamed: 'Projet encore sans données',
  projects: {
    title: 'Mes projets',
    lead: (yours: number) =>
      yours === 0
        ? 'Rien n’attend de vous en ce moment.'
        : yours === 1
          ? 'Un projet attend un acte de votre part.'
          : `${yours} projets attendent un acte de votre part.`,
    none: 'Vous n’avez pas encore de projet. Commencez par une demande : rien n’est envoyé avant que vous l’ayez relue.',
    list: 'Vos projets, le plus pressant d’abord',
    resume: 'Reprendre la demande',
    start: 'Commencer une demande',
    startTitle: 'Un nouveau projet',
    startFollows:
      'Un brouillon s’ouvre à votre nom. Il ne coûte rien, n’engage à rien et ne donne pas encore de place.',
    prefilled: (what: string) => `Repris de votre calcul de capacité : ${what}.`,
    saved: (moment: string) => `Enregistré le ${moment}`,
  },
  line: 'La procédure, et où en est ce projet',
  facts: {
    title: 'Le projet en bref',
    technology: 'Technologie',
    permanent: 'Puissance permanente',
    flexible: 'Puissance flexible',
    node: 'Point du réseau',
    site: 'Lieu',
    company: 'Entreprise',
    entered: 'Date d’entrée',
    granted: 'Capacité accordée',
  },
  payment: 'Paiements',
  publicEntry: 'La page publique de l’entrée',
  place: {
    title: 'Votre place',
    none: 'Ce projet n’a pas encore de place : seul le premier paiement enregistré en donne une (règles R3 et R7).',
    left: 'Ce projet n’est plus dans la file.',
  },
  letter: {
    report: 'Le rapport d’orientation',
    offer: 'L’offre de capacité',
    proposal: 'La proposition (PTF) et le bon de commande',
    notice: 'Le résultat sur la capacité',
    advice: 'L’avis préalable',
    sentOn: (day: string) => `Envoyé le ${day}.`,
  },
  words: {
    cost: 'Ordre de grandeur du coût',
    text: 'Le texte',
    advice: 'La réponse',
    question: 'La question',
    reason: 'Le motif',
    message: 'Le message',
    information: 'Ce qui est demandé',
  },
  documents: {
    title: 'Documents',
    none: 'Aucun document n’est déposé.',
    fields: {
      diagram: 'Schéma unifilaire',
      proposal: 'Proposition (PTF)',
      orderForm: 'Bon de commande',
      report: 'Rapport',
      notice: 'Notification',
      evidence: 'Preuve',
      advice: 'Avis',
    },
    own: 'Déposé par vous',
    committed: 'inscrit au registre',
    size: (kilobytes: string) => `${kilobytes} Ko`,
    add: 'Déposer un document',
    file: 'Document',
    addFollows: 'L’expert de votre dossier peut le lire. Cela ne change ni un délai ni un rang.',
  },
  dates: {
    title: 'Dates à venir',
    none: 'Aucun délai ne court.',
    end: (limit: string) => `Fin du délai : ${limit}`,
    reminder: (limit: string) => `Rappel : ${limit}`,
    who: (party: string) => `Doit agir : ${party}.`,
    from: (day: string) => `Court depuis le ${day}`,
    over: 'dépassé',
  },
  history: {
    title: 'Tout ce qui s’est passé',
    lead: 'Chaque inscription au registre de ce dossier, la plus récente d’abord, avec sa règle. Vous seul et le personnel habilité lisez les montants et les mots.',
  },
  pay: {
    title: (number: string) => `Paiements du dossier ${number}`,
    nothing: 'Il n’y a rien à payer.',
    credit: (amount: string) => `${amount} restent à votre crédit.`,
    how: 'Comment payer',
    toPay: (amount: string) => `Payer ${amount}`,
    amount: 'Montant',
    counts:
      'C’est la date comptable du virement qui compte, jamais le jour où il est lu. Plusieurs virements s’additionnent ; celui qui complète le montant compte.',
    fees: 'Ce qui est demandé',
    study: 'Étude',
    studies: { orientation: 'Étude d’orientation', detailed: 'Étude détaillée' },
    arrived: 'Ce qui est arrivé',
    booked: 'Date comptable',
    transfer: 'Virement',
    counted: 'Ce qui compte',
    reversed: 'repris par la banque',
    refunded: (amount: string) => `${amount} remboursés`,
    none: 'Aucun paiement n’est encore enregistré.',
    back: 'Retour au projet',
  },
};
