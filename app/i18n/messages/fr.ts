import type { Queue, Technology } from '#lib/register/dossier.ts';
import { statusWords } from '#lib/register/wording.ts';
import type { Fault, Part, SortKey } from '#app/queue/asking.ts';
import type { StepKind } from '#app/queue/public-step.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

const queueNames: Words<Queue> = { main: 'file principale', a: 'file a', b: 'file b' };

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
  left: 'Sortis de la file',
};

const partHints: Words<Part> = {
  main: 'avancent dans la procédure',
  a: 'attendent que de la capacité se libère',
  b: 'n’ont pas donné suite à temps',
  left: 'mis en service, retirés ou radiés',
};

const columns: Words<SortKey> = {
  rank: 'Rang',
  number: 'Numéro',
  node: 'Point du réseau',
  technology: 'Technologie',
  kva: 'Puissance',
  entered: 'Date d’entrée',
  status: 'Étape',
};

const faults: Readonly<Record<Fault, (typed: string) => string>> = {
  'not-a-day': (typed) =>
    `« ${typed} » n’est pas une date du calendrier. Écrivez-la ainsi : 2026-03-31. Voici la file d’aujourd’hui.`,
  'day-in-future': (typed) =>
    `Le ${typed} est dans le futur : la file de ce jour n’est pas encore connue. Voici celle d’aujourd’hui.`,
  'not-a-number': (typed) =>
    `« ${typed} » n’est pas un numéro d’entrée. Un numéro ne contient que des chiffres, au plus neuf.`,
};

/** What happened at a step: `kva` a power already written, '' where the log gives none. */
const steps: Readonly<Record<StepKind, (kva: string) => string>> = {
  'taken-over': () =>
    'Reprise d’une liste antérieure, avec sa propre date d’entrée. L’histoire d’avant la reprise n’est pas dans ce registre.',
  submitted: () => 'Demande complète introduite. Elle ne donne pas encore de place.',
  'orientation-started': () =>
    'Entrée dans la file : le paiement de l’étude d’orientation est enregistré, l’étude commence. La date d’entrée est le jour comptable du paiement.',
  'detailed-started': () => 'L’étude détaillée commence : son paiement est enregistré.',
  'entry-corrected': () =>
    'Date d’entrée corrigée : un virement plus ancien a été lu. Seul compte le jour comptable, jamais le jour de lecture.',
  'place-lost': () => 'Place perdue : le paiement sur lequel elle reposait n’est plus couvert.',
  'orientation-available': (kva) =>
    `Rapport d’orientation envoyé : la capacité existe${kva === '' ? '.' : `, ${kva} sont accordés.`}`,
  'orientation-reached': () =>
    'Rapport d’orientation envoyé : la capacité d’accueil est atteinte. Le producteur maintient son projet ou l’abandonne.',
  'capacity-available': (kva) =>
    `Résultat sur la capacité : elle existe${kva === '' ? '.' : `, ${kva} sont accordés.`}`,
  'capacity-reached': () =>
    'Résultat sur la capacité : elle est atteinte. Le producteur maintient son projet ou l’abandonne.',
  maintained: () => 'Projet maintenu par écrit : il attend dans la file a, à sa date d’entrée.',
  offered: (kva) => `De la capacité s’est libérée : ${kva} lui sont offerts. Retour dans la file principale.`,
  'detailed-ordered': () => 'Étude détaillée commandée.',
  'proposal-sent': () => 'Proposition technique et financière (PTF) envoyée, avec le bon de commande.',
  'proposal-accepted': () => 'PTF et bon de commande rendus signés : la proposition est acceptée.',
  'order-lapsed': () => 'L’étude détaillée n’a pas été commandée à temps : passage dans la file b.',
  'proposal-lapsed': () => 'La PTF n’a pas été acceptée à temps : passage dans la file b.',
  'lapse-undone': (kva) =>
    `Le passage dans la file b est annulé : l’acte avait eu lieu à temps. ${kva === '' ? 'La capacité est entre-temps prise.' : `${kva} sont de nouveau accordés.`}`,
  'returned-from-b': (kva) =>
    `Retour de la file b dans la file principale, à l’ancienne date d’entrée : ${kva} sont accordés.`,
  'commissioning-lapsed': () => 'Le délai de mise en service est dépassé : l’expert décide de la suite.',
  'commissioning-extended': () => 'Le délai de mise en service est prolongé, sur preuve.',
  suspended: () => 'Le délai de mise en service est suspendu, sur preuve.',
  resumed: () => 'Le délai de mise en service court à nouveau.',
  commissioned: (kva) => `Mise en service : ${kva} sont utilisés pour de bon. L’entrée quitte la file.`,
  changed: () => 'Données de l’installation modifiées ; la place est gardée.',
  reduced: () => 'Puissance réduite à la demande du producteur ; la place est gardée.',
  'struck-off': () =>
    'Radiation : l’entrée quitte la file. Le motif est connu du producteur et du régulateur.',
  withdrawn: () => 'Retrait par le producteur : l’entrée quitte la file.',
};

/** What each setting of the rules document is called; the rules of the source keep their number. */
const ruleNames: Readonly<Record<string, string>> = {
  rankBy: 'ordre des rangs',
  actsCountOn: 'date qui compte',
  payment: 'paiement',
  freedCapacity: 'capacité libérée',
  leaveB: 'retour de la file b',
  commissioningLapse: 'dépassement de la mise en service',
  reduceWhileWaiting: 'réduction en attente',
  procedure: 'procédure',
};

export const fr = {
  languageName: 'Français',
  technologies,
  statuses: statusWords.fr,
  unknownStatus: 'étape d’alors inconnue',
  queueNames,
  partNames,
  partHints,
  columns,
  faults,
  steps,
  ruleNames,
  one: { entry: 'entrée', project: 'projet', substation: 'point du réseau', change: 'changement d’étape' },
  many: {
    entry: 'entrées',
    project: 'projets',
    substation: 'points du réseau',
    change: 'changements d’étape',
  },
  frame: {
    skip: 'Aller au contenu',
    tagline: 'La file d’attente des raccordements, ouverte à tous',
    nav: 'Pages',
    home: 'Accueil',
    queue: 'File d’attente',
    language: 'Langue',
    footer:
      'Ces pages ne montrent que ce que tout le monde peut voir : numéro, point du réseau, puissance, dates et étapes. Jamais un nom, une adresse ni un montant.',
    demo: 'Démonstration : opérateur, producteurs et projets sont fictifs.',
  },
  home: {
    title: 'La file d’attente des raccordements',
    lead: 'Qui veut injecter de l’électricité dans le réseau attend son tour. Rang montre à tous où chacun se trouve, et pourquoi.',
    now: (entries: string, power: string) => `Aujourd’hui, ${entries} demandent ${power}.`,
    see: 'Voir la file d’attente',
    find: 'Trouver une entrée par son numéro',
    findButton: 'Trouver',
    how: 'Comment la file avance',
    steps: [
      {
        title: 'Payer, c’est entrer',
        rule: 'R3',
        text: 'L’enregistrement du paiement de l’étude donne la place. Rien d’autre ne la donne. La date qui compte est le jour comptable à la banque.',
      },
      {
        title: 'Premier arrivé, premier servi',
        rule: 'R1',
        text: 'Le rang se calcule à partir des seules dates, que chacun peut lire ici. Personne ne peut le fixer à la main.',
      },
      {
        title: 'S’il n’y a plus de place, on attend',
        rule: 'R6',
        text: 'Quand la capacité d’accueil est atteinte, le projet maintenu passe dans la file a, à sa date d’entrée. La capacité qui se libère est offerte dans l’ordre.',
      },
      {
        title: 'Qui ne répond pas à temps laisse passer',
        rule: 'R9',
        text: 'Six mois pour accepter la proposition, deux ans pour mettre en service. Sans réponse, le projet passe dans la file b.',
      },
    ],
  },
  queue: {
    title: 'File d’attente',
    heading: 'Qui est où dans la file ?',
    /** `main`, `a` and `b` are counts already written. */
    answer: (day: string, entries: string, power: string) =>
      `Le ${day}, ${entries} attendent leur raccordement pour ${power}.`,
    answerEmpty: (day: string) => `Le ${day}, personne n’attend dans la file.`,
    order: 'Leur ordre est celui de leur date d’entrée, et de rien d’autre : premier arrivé, premier servi.',
    allFinal: 'Tous les rangs sont définitifs.',
    provisional: (count: string, of: string) =>
      `${count} rangs sur ${of} sont encore provisoires : un paiement plus ancien peut encore être lu à la banque.`,
    settled: (day: string) => `L’argent reçu jusqu’au ${day} est entièrement lu.`,
    onThisPage: 'Sur cette page',
    toList: 'La liste',
    toGrid: 'La capacité du réseau',
    toReading: 'Comment lire cette page',
    partsLabel: 'Parties de la file',
    whole: 'Toute la file',
    wholeHint: 'les trois files ensemble',
    search: 'Chercher dans la file',
    number: 'Numéro d’entrée',
    node: 'Poste ou point du réseau',
    on: 'File telle qu’elle était le',
    onHint: 'À la fin de ce jour. Vide : aujourd’hui.',
    more: 'Plus de filtres',
    part: 'File',
    technology: 'Technologie',
    status: 'Étape',
    sort: 'Trier par',
    any: 'toutes',
    descending: (column: string) => `${column}, décroissant`,
    show: 'Afficher',
    clear: 'Tout effacer',
    monthBefore: 'Un mois plus tôt',
    monthAfter: 'Un mois plus tard',
    today: 'Revenir à aujourd’hui',
    pastTitle: (day: string) => `La file telle qu’elle était à la fin du ${day}`,
    past: 'Les rangs, les étapes et les capacités sont recomptés avec ce qui était enregistré ce jour-là. Les entrées reprises d’une liste antérieure comptent à leurs propres dates.',
    since: (entered: string, left: string, moved: string) =>
      `Depuis ce jour : ${entered} de plus, ${left} sorties de la file, ${moved}.`,
    list: 'La liste',
    found: (entries: string) => `${entries}`,
    foundAt: (entries: string, day: string) => `${entries} le ${day}`,
    none: 'Aucune entrée ne répond à ces choix.',
    noneHint: 'Effacez un filtre, ou cherchez un autre nom de point du réseau.',
    region: 'Liste des entrées, à faire défiler',
    sortedBy: (column: string) => `Trier par ${column.toLowerCase()}`,
    final: 'définitif',
    provisionalWord: 'provisoire',
    takenOver: 'reprise',
    flexible: (kva: string) => `et ${kva} flexibles`,
    left: 'sortie',
    pages: 'Pages de la liste',
    page: (page: string, pages: string) => `Page ${page} sur ${pages}`,
    previous: 'Précédente',
    next: 'Suivante',
    first: 'Première',
    last: 'Dernière',
  },
  grid: {
    title: 'La capacité du réseau',
    lead: 'Par poste dont la capacité est publiée : ce qui est pris, ce qui est demandé, ce qui reste.',
    none: 'Aucun poste ne publie de capacité.',
    unpublished: (points: string) =>
      `${points} sans capacité publiée ne sont pas dessinés ; leurs projets sont dans la liste.`,
    hosting: 'Capacité d’accueil',
    used: 'Utilisée',
    granted: 'Accordée',
    claimed: 'Demandée, par rang',
    'waiting-a': 'En attente, file a',
    'waiting-b': 'En attente, file b',
    free: 'Libre',
    yours: 'Ce projet',
    beyond: 'Au-delà de la capacité',
    freeOf: (free: string, hosting: string) => `${free} libres sur ${hosting}`,
    fullOf: (hosting: string) => `rien de libre sur ${hosting}`,
    figures: 'Les chiffres',
    legend: 'Légende',
    queueHere: (name: string) => `La file à ${name}`,
    power: 'Puissance',
    part: 'Part',
  },
  reading: {
    title: 'Comment lire cette page',
    terms: [
      [
        'Rang',
        'La place dans sa file, comptée à partir du jour comptable du paiement, puis du moment de la demande, puis du numéro.',
      ],
      [
        'Définitif, provisoire',
        'Un rang est définitif quand tout l’argent reçu jusqu’à sa date d’entrée est lu. Avant, un virement plus ancien peut encore passer devant.',
      ],
      ['File principale', 'Les projets qui avancent dans la procédure.'],
      [
        'File a',
        'Les projets maintenus alors que la capacité est atteinte : ils gardent leur date d’entrée et attendent.',
      ],
      [
        'File b',
        'Les projets restés sans réponse dans le délai : ils passent après les deux autres files pour la capacité.',
      ],
      [
        'kVA, MVA',
        'La puissance demandée en permanence. La part flexible peut être réduite et ne compte pas dans la capacité.',
      ],
    ],
  },
  entry: {
    title: (number: string) => `Entrée ${number}`,
    back: 'Retour à la file',
    place: (ordinal: string, of: string, queue: string) => `${ordinal} sur ${of} dans la ${queue}.`,
    first: 'Aucun projet ne passe avant lui au point le plus étroit.',
    ahead: (projects: string, kva: string) => `${projects} devant, pour ${kva}.`,
    bottleneck: (node: string) => `Point le plus étroit : ${node}.`,
    unpublished: 'Aucune capacité n’est publiée sur son chemin.',
    gone: (status: string, day: string) => `N’est plus dans la file : ${status} le ${day}.`,
    noPlace: 'N’a pas de place dans la file pour le moment.',
    final: (day: string) =>
      `Rang définitif : l’argent reçu jusqu’au ${day} est entièrement lu, plus personne ne peut passer devant.`,
    finalTakenOver: 'Rang définitif : l’entrée est reprise d’une liste antérieure, à sa date d’entrée.',
    provisional: (entered: string, settled: string) =>
      `Rang provisoire : l’argent du ${entered} n’est pas encore entièrement lu (lu jusqu’au ${settled}). Un virement plus ancien peut encore passer devant.`,
    notYet: 'rien encore',
    holds: (kva: string) => `Capacité accordée : ${kva}.`,
    fits: (available: string, asks: string) =>
      `Il reste ${available} pour lui et il demande ${asks} : il tient.`,
    fitsNot: (available: string, asks: string) =>
      `Il reste ${available} pour lui et il demande ${asks} : il ne tient pas encore.`,
    indicative: 'C’est le calcul d’aujourd’hui ; l’étude décide.',
    facts: 'En bref',
    number: 'Numéro',
    status: 'Étape',
    queue: 'File',
    technology: 'Technologie',
    permanent: 'Puissance permanente',
    flexible: 'Puissance flexible',
    enteredOn: 'Date d’entrée',
    submittedAt: 'Demande complète',
    node: 'Point du réseau',
    path: 'Le chemin jusqu’au poste',
    pathLead:
      'La puissance pèse sur chaque point du chemin. Chaque barre montre ce qui passe avant ce projet.',
    claimsAhead: 'Demandée avant lui',
    noCapacity: (node: string) => `${node} : aucune capacité publiée.`,
    history: 'Son histoire',
    historyLead:
      'Chaque étape publique, dans l’ordre du registre, avec la règle qu’elle applique et la version des règles en vigueur.',
    on: 'Date',
    what: 'Ce qui s’est passé',
    rule: 'Règle',
    version: (version: string) => `règles, version ${version}`,
    recordedOn: (day: string) => `enregistré le ${day}`,
    submittedMoment: (moment: string) => `Introduite le ${moment}.`,
    project: (technology: string, permanent: string) => `${technology}, ${permanent}`,
    exception: 'Exception motivée',
    justification: 'Justification d’un rang provisoire',
    passedOver: (projects: string) =>
      `Passe devant ${projects} mieux classés qui ne pouvaient pas en profiter.`,
    noHistory: 'Aucune étape publique n’est enregistrée.',
  },
  missing: {
    title: 'Page introuvable',
    entry: (number: string) => `Aucune entrée de la file ne porte le numéro ${number}.`,
    entryHint:
      'Un numéro n’apparaît ici qu’une fois la place acquise, par l’enregistrement du premier paiement.',
    page: 'Cette adresse ne mène à aucune page.',
  },
};
