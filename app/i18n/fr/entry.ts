import type { StepKind } from '#app/queue/public-step.ts';

/** What happened at a step: `kva` a power already written, '' where the log gives none. */
const steps: Readonly<Record<StepKind, (kva: string) => string>> = {
  'taken-over': () =>
    'Reprise d’une liste antérieure, avec sa propre date d’entrée. L’histoire d’avant la reprise n’est pas dans ce registre.',
  submitted: () => 'Demande complète introduite. Elle ne donne pas encore de place.',
  'orientation-started': () =>
    'Entrée dans la file : le paiement de l’étude d’orientation est enregistré, l’étude commence. La date d’entrée est le jour comptable du paiement.',
  'detailed-started': () => 'L’étude détaillée commence : son paiement est enregistré.',
  'entry-corrected': () =>
    'Date d’entrée corrigée : un mouvement plus ancien du compte a été lu. Seul compte le jour comptable, jamais le jour de lecture.',
  'place-lost': () => 'Place perdue : le paiement sur lequel elle reposait n’est plus couvert.',
  'orientation-available': (kva) =>
    `Rapport d’orientation envoyé : la capacité existe${kva === '' ? '.' : `, ${kva} sont accordés.`}`,
  'orientation-reached': () =>
    'Rapport d’orientation envoyé : la capacité d’accueil est atteinte. Le producteur maintient son projet ou l’abandonne.',
  'capacity-available': (kva) =>
    `Résultat sur la capacité : elle existe${kva === '' ? '.' : `, ${kva} sont accordés.`}`,
  'capacity-reached': () =>
    'Résultat sur la capacité : elle est atteinte. Le producteur maintient son projet ou l’abandonne.',
  maintained: () => 'Projet maintenu par écrit : il attend dans la file a, à sa date d’entrée.',
  offered: (kva) => `De la capacité s’est libérée : ${kva} lui sont offerts. Retour dans la file principale.`,
  'detailed-ordered': () => 'Étude détaillée commandée.',
  'proposal-sent': () => 'Proposition technique et financière (PTF) envoyée, avec le bon de commande.',
  'proposal-accepted': () => 'PTF et bon de commande rendus signés : la proposition est acceptée.',
  'order-lapsed': () => 'L’étude détaillée n’a pas été commandée à temps : passage dans la file b.',
  'proposal-lapsed': () => 'La PTF n’a pas été acceptée à temps : passage dans la file b.',
  'lapse-undone': (kva) =>
    `Le passage dans la file b est annulé : l’acte avait eu lieu à temps. ${kva === '' ? 'La capacité est entre-temps prise.' : `${kva} sont de nouveau accordés.`}`,
  'returned-from-b': (kva) =>
    `Retour de la file b dans la file principale, à l’ancienne date d’entrée : ${kva} sont accordés.`,
  'commissioning-lapsed': () => 'Le délai de mise en service est dépassé : l’expert décide de la suite.',
  'commissioning-extended': () => 'Le délai de mise en service est prolongé, sur preuve.',
  suspended: () => 'Le délai de mise en service est suspendu, sur preuve.',
  resumed: () => 'Le délai de mise en service court à nouveau.',
  commissioned: (kva) => `Mise en service : ${kva} sont utilisés pour de bon. L’entrée quitte la file.`,
  changed: () => 'Données de l’installation modifiées ; la place est gardée.',
  reduced: () => 'Puissance réduite à la demande du producteur ; la place est gardée.',
  'struck-off': () => 'Radiation : l’entrée quitte la file.',
  withdrawn: () => 'Retrait par le producteur : l’entrée quitte la file.',
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

/** The page of one entry. Counts, powers and days are already written. */
export const entry = {
  title: (number: string) => `Entrée ${number}`,
  back: 'Toute la file',
  place: (ordinal: string, of: string, queue: string) => `${ordinal} sur ${of} dans ${queue}`,
  gone: (status: string, day: string) => `N’est plus dans la file : ${status} le ${day}`,
  firstInLine: (node: string) => `Aucune demande de capacité ne passe avant elle à ${node}.`,
  ahead: (projects: string, kva: string, node: string) =>
    `Devant elle à ${node} : ${projects}, ${kva} demandés.`,
  holds: (kva: string) => `Sa capacité est accordée et gardée : ${kva}.`,
  noClaim:
    'La capacité est atteinte : tant que le producteur n’a pas répondu, elle garde son rang et ne retient rien.',
  fits: (available: string, asks: string) => `Il reste ${available}, elle demande ${asks} : cela tient.`,
  fitsNot: (available: string, asks: string) =>
    `Il reste ${available}, elle demande ${asks} : cela ne tient pas encore.`,
  nothingLeft: (asks: string) => `Il ne reste rien, elle demande ${asks} : cela ne tient pas encore.`,
  unpublished: 'Aucune capacité n’est publiée sur son chemin.',
  indicative: 'C’est le calcul d’aujourd’hui ; l’étude décide.',
  final: (day: string) =>
    `Rang définitif, parce que l’argent reçu jusqu’au ${day} est entièrement lu : plus aucun paiement ne peut passer devant.`,
  finalTakenOver:
    'Rang définitif, parce que l’entrée est reprise d’une liste antérieure, à sa date d’entrée.',
  provisional: (entered: string, settled: string) =>
    `Rang provisoire, parce que l’argent du ${entered} n’est pas encore entièrement lu (lu jusqu’au ${settled}) : un virement plus ancien peut encore passer devant.`,
  unsettled: (entered: string) =>
    `Rang provisoire, parce que l’argent du ${entered} n’est pas encore lu : un virement plus ancien peut encore passer devant.`,
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
  takenOver: 'Origine',
  path: 'Le chemin jusqu’au poste',
  pathLead:
    'La puissance pèse sur chaque point du chemin. Chaque barre montre ce qui est pris, ce qui passe avant cette entrée, et ce qu’elle demande, à sa propre échelle ; le trait vertical marque la capacité d’accueil.',
  pathRegion: 'Capacité sur le chemin',
  point: 'Point',
  claimsAhead: 'Demandée avant',
  left: 'Reste ensuite',
  missing: (kva: string) => `manque ${kva}`,
  noCapacity: 'non publiée',
  narrowest: 'le plus étroit',
  history: 'Son histoire',
  historyLead:
    'Chaque étape publique, dans l’ordre du registre, avec la règle qu’elle applique et la version des règles en vigueur.',
  rule: 'Règle',
  version: (version: string) => `règles version ${version}`,
  recordedOn: (day: string) => `enregistré le ${day}`,
  exception: 'Exception, motivée :',
  justification: 'Décidé sur un rang provisoire, parce que :',
  passedOver: (projects: string) =>
    `Passe devant ${projects} de meilleur rang, qui ne pouvaient pas en profiter.`,
  passedOverAnyway: (projects: string) => `Passe ainsi devant ${projects} de meilleur rang.`,
  noHistory: 'Aucune étape publique n’est enregistrée.',
  steps,
  ruleNames,
};
