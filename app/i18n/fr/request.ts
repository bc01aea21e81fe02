import type { RequestPlace, RequestStep } from '#app/producer/request-steps.ts';

const steps: Readonly<Record<RequestPlace, string>> = {
  company: 'Entreprise',
  site: 'Lieu',
  installation: 'Installation',
  node: 'Point de raccordement',
  documents: 'Documents',
  study: 'Étude',
  review: 'Relire et envoyer',
};

const leads: Readonly<Record<RequestStep, string>> = {
  company: 'Qui demande ? Rien de cette page n’est jamais public.',
  site: 'Où sera l’installation ? Le lieu et la parcelle ne sont jamais publics.',
  installation: 'Que voulez-vous raccorder ?',
  node: 'À quel point du réseau ? Voici ce que le calcul d’aujourd’hui répond pour votre puissance.',
  documents: 'Un schéma aide l’expert dès le premier jour.',
  study: 'Par quelle étude commencer ?',
};

/** The new request, step by step. Amounts, powers and days are already written. */
export const request = {
  steps,
  leads,
  title: (number: string) => `Nouvelle demande, dossier ${number}`,
  progress: (at: string, of: string) => `Étape ${at} sur ${of}`,
  dossier: 'Le dossier : documents, avis, retrait',
  promise: 'Rien n’est envoyé avant la dernière étape.',
  promiseLast: 'Relisez, complétez ce qui manque, puis envoyez : rien ne part avant.',
  saved: (moment: string) => `Enregistré le ${moment}.`,
  stepList: 'Étapes de la demande',
  states: { ready: 'complet', faulty: 'à compléter', empty: 'à remplir' },
  next: 'Enregistrer et continuer',
  back: 'Enregistrer et revenir',
  leave: 'Enregistrer et quitter',
  fields: {
    name: 'Nom de l’entreprise',
    enterpriseNumber: 'Numéro d’entreprise',
    enterpriseNumberHint: 'Dix chiffres, par exemple 0403.170.701. Les deux derniers vérifient les autres.',
    contact: 'Personne de contact',
    email: 'Adresse électronique',
    emailHint: 'Les courriers et les rappels de ce dossier y arrivent.',
    address: 'Adresse postale',
    commune: 'Commune ou localité',
    communeHint: 'Choisissez dans la liste ou écrivez librement.',
    place: 'Rue ou lieu-dit',
    parcel: 'Parcelle cadastrale',
    parcelHint: 'Par exemple : Division 3, section B, n° 412.',
    technology: 'Technologie',
    permanentKva: 'Puissance permanente, en kVA',
    permanentHint:
      'Ce que vous pourrez injecter à tout moment. Elle compte dans la capacité du réseau. 1 MVA = 1 000 kVA.',
    flexibleKva: 'Puissance flexible, en kVA',
    flexibleHint:
      'Ce que le gestionnaire peut réduire quand le réseau est chargé. Elle ne prend pas de capacité : en demander peut éviter d’attendre.',
    node: 'Point de raccordement',
    diagram: 'Schéma unifilaire de l’installation',
    diagramHint:
      'PDF, PNG ou JPEG, 20 Mo au plus. Vous pouvez aussi le déposer plus tard : cela ne change ni le rang ni un délai.',
    study: 'Première étude',
    total: 'Puissance totale',
  },
  point: {
    fits: (available: string) => `Aujourd’hui, il reste ${available}.`,
    fitsNot: (available: string) =>
      `Aujourd’hui, il reste ${available} : le projet attendrait, ou demanderait moins.`,
    unknown: 'Aucune capacité n’est publiée sur ce chemin : l’étude dira.',
    ahead: (projects: string, kva: string) => `${projects}, ${kva} passent avant.`,
    nobody: 'Personne ne passe avant.',
    narrowest: (name: string) => `Le plus étroit : ${name}.`,
    elsewhereTag: 'Plus loin',
    yes: 'tient',
    no: 'ne tient pas',
    around: (place: string) =>
      `Proposés autour de « ${place} » ; ceux où la puissance tient viennent d’abord.`,
    anywhere: 'Proposés dans tout le réseau ; ceux où la puissance tient viennent d’abord.',
    indicative: 'C’est indicatif et n’engage personne : seule l’étude décide.',
    elsewhere: 'Chercher autour d’un autre lieu',
    search: 'Chercher',
  },
  studies: {
    orientation: 'Étude d’orientation',
    orientationMeans: (fee: string, months: string) =>
      `${fee}, TVA comprise. En ${months} mois : un ordre de grandeur du coût et la réponse sur la capacité. L’étude détaillée se paie ensuite.`,
    detailed: 'Étude détaillée directement',
    detailedMeans: (fee: string, months: string) =>
      `${fee}, TVA comprise. En ${months} mois : la proposition technique et financière (PTF). Pour un projet déjà sûr.`,
    feeLater: 'montant selon la puissance, à indiquer d’abord',
    place: 'L’une comme l’autre donne la place le jour de son paiement.',
  },
  review: {
    lead: 'Relisez. Chaque partie se corrige d’ici ; ensuite, une modification peut coûter la place.',
    ready: 'Tout y est : vous pouvez envoyer.',
    notReady: (steps: string) => `Il manque encore quelque chose : ${steps}.`,
    edit: (step: string) => `Modifier : ${step}`,
    nothing: 'non indiqué',
    filed: 'déposé',
    notFiled: 'à déposer plus tard',
    fee: 'Redevance de cette étude, TVA comprise',
    follows: 'Ce qui suit l’envoi',
    steps: [
      'La redevance est demandée aussitôt, par la machine : personne ne peut la retarder.',
      'Vous payez par virement. Le jour comptable du virement est votre date d’entrée dans la file.',
      'Dès l’enregistrement du paiement, l’étude commence et le délai du gestionnaire court.',
    ],
    submit: 'Envoyer la demande',
    submitFollows: (fee: string) =>
      `La demande part, ${fee} sont à payer. Avant le premier paiement, tout se modifie librement et le retrait ne coûte rien.`,
    print: 'Cette page s’imprime telle quelle.',
  },
  advice: {
    title: 'Demander d’abord un avis préalable',
    lead: 'Gratuit et indicatif : il n’engage personne et ne donne pas de place (R2).',
    question: 'Votre question à l’expert',
    questionHint: 'Par exemple : le départ peut-il prendre 500 kVA avant la fin de l’année prochaine ?',
    follows: 'L’expert lit votre question et ce que le brouillon contient. Le brouillon reste un brouillon.',
    submit: 'Demander l’avis',
    awaited: (day: string) => `Un avis est demandé depuis le ${day}.`,
  },
};
