import type { ProducerAct } from '#app/producer/act-order.ts';
import type { NotableGround } from '#lib/register/change.ts';

const titles: Readonly<Record<ProducerAct, string>> = {
  RecordReceipt: 'Ouvrir le courrier',
  AnswerCapacityReached: 'Répondre sur la capacité',
  OrderDetailedStudy: 'Commander l’étude détaillée',
  ReturnSigned: 'Renvoyer la proposition et le bon de commande signés',
  TakeBackChange: 'Revenir sur la modification',
  LeaveQueueB: 'Demander le retour dans la file principale',
  ReducePower: 'Demander moins de puissance permanente',
  ChangeProject: 'Modifier les données du projet',
  ChangeOwner: 'Céder le projet à un autre producteur',
  Withdraw: 'Retirer le projet',
};

const grounds: Readonly<Record<NotableGround, string>> = {
  'more-power': 'plus de puissance',
  'other-technology': 'une autre technologie',
  'other-connection-point': 'un autre point de raccordement',
  'other-site': 'un autre lieu',
  'much-less-power': 'beaucoup moins de puissance',
};

/** The acts of a producer on a project, each with what follows. Amounts, powers and days are already written. */
export const projectAct = {
  title: 'Ce que vous pouvez faire',
  none: 'Le règlement ne permet plus aucun acte sur ce dossier.',
  others: 'Autres actes possibles',
  refused: 'Pas possible en ce moment, et pourquoi',
  titles,
  grounds,
  open: {
    report: 'Ouvrir le rapport ou l’offre',
    proposal: 'Ouvrir la proposition',
    follows: (limit: string) =>
      `L’ouverture vaut accusé de réception, daté d’aujourd’hui, et s’inscrit au registre. ${limit}`,
    order: (day: string) => `Vous aurez jusqu’au ${day} pour commander l’étude détaillée.`,
    sign: (day: string) => `Vous aurez jusqu’au ${day} pour renvoyer les deux documents signés.`,
  },
  answer: {
    label: 'Votre réponse',
    stands: 'Je maintiens le projet',
    standsMeans: (entered: string) =>
      `Il attend dans la file a et garde sa date d’entrée, le ${entered}. La capacité qui se libère lui est offerte à son rang.`,
    abandoned: 'J’abandonne le projet',
    abandonedMeans: 'Il est radié pour de bon. Une nouvelle demande aurait une nouvelle place.',
    submit: 'Envoyer la réponse',
  },
  order: {
    follows: (fee: string, day: string | null) =>
      `${fee} sont demandés aussitôt. L’étude commence quand le paiement est enregistré${day === null ? '' : ` ; il doit être comptabilisé au plus tard le ${day}, sinon le projet va dans la file b`}.`,
    submit: 'Commander l’étude détaillée',
  },
  signed: {
    proposal: 'La proposition (PTF) signée',
    orderForm: 'Le bon de commande signé',
    follows: (day: string) =>
      `Avec les deux, la proposition est acceptée aujourd’hui. L’installation doit être en service au plus tard le ${day}. L’un sans l’autre n’est pas un accord.`,
    submit: 'Renvoyer les deux, signés',
  },
  takeBack: {
    follows: 'La modification est oubliée : le projet reste ce qu’il était, à sa place.',
    submit: 'Revenir sur la modification',
  },
  leaveB: {
    follows: (entered: string) =>
      `Le projet revient dans la file principale à sa date d’entrée, le ${entered}, et la capacité lui est accordée. Une nouvelle proposition suit, avec un nouveau délai.`,
    submit: 'Demander le retour',
  },
  reduce: {
    follows:
      'La place et la date d’entrée restent. Si la puissance demandée tient alors, elle est offerte aussitôt. Revenir à plus de puissance serait une modification notable.',
    now: (kva: string) => `Aujourd’hui : ${kva}. Le total ne peut pas augmenter.`,
    submit: 'Demander moins',
  },
  change: { follows: 'Vous verrez d’abord ce que la modification entraîne, avant de confirmer.' },
  owner: {
    lead: 'Les données du nouveau producteur. Elles ne sont jamais publiques.',
    follows:
      'Ni la place ni les délais ne changent. Le projet passe au nouveau producteur aussitôt : vous ne le verrez plus.',
    submit: 'Céder le projet',
  },
  withdraw: {
    draft: 'Le brouillon est effacé et le dossier fermé. Il n’a pas de place à perdre.',
    placed: (place: string) =>
      `Votre place est perdue pour de bon : ${place}. Ce qui est accordé est aussitôt offert aux suivants. Une nouvelle demande aurait une nouvelle place.`,
    unplaced: 'Le dossier est fermé pour de bon. Ce qui serait payé ensuite serait remboursé.',
    sure: 'Je veux retirer ce projet pour de bon',
    submit: 'Retirer le projet',
  },
  changing: {
    title: (number: string) => `Modifier le dossier ${number}`,
    lead: 'Décrivez le projet tel qu’il devient. La page suivante montre ce que cela entraîne ; rien n’est changé avant que vous confirmiez.',
    site: 'Le lieu de l’installation',
    siteStays: 'reste le même',
    siteMoves: 'change',
    siteMovesMeans: 'Une autre parcelle, même si le point de raccordement reste.',
    see: 'Voir ce que cela entraîne',
    preview: 'Ce que cela entraîne',
    what: 'Donnée',
    before: 'Aujourd’hui',
    after: 'Après',
    free: (fee: string) =>
      `Le projet n’a pas encore de place : la modification est libre. La redevance sera de ${fee}.`,
    light: 'Cette modification n’est pas notable (R11) : le projet garde sa place et sa date d’entrée.',
    lightLess: (kva: string) =>
      `Cette modification n’est pas notable (R11) : le projet garde sa place. La capacité accordée descend à ${kva} ; le reste est libéré.`,
    notable: (grounds: string) => `Cette modification est notable (R11) : ${grounds}.`,
    percent: (percent: string) => `Au-delà de ${percent} % de moins, une réduction est notable.`,
    days: (day: string) => `Vous pourrez revenir dessus jusqu’au ${day}. Ensuite le projet est radié.`,
    lost: 'Ce qui serait alors perdu pour de bon',
    lostPlace: (place: string) => `la place : ${place}`,
    lostEntered: (day: string) => `la date d’entrée : ${day}`,
    lostGrant: (kva: string) => `la capacité accordée : ${kva}`,
    instead:
      'Sans perdre la place, vous pouvez aussi rester dans les limites ci-dessus, ou demander moins quand le projet attend.',
    confirm: 'Confirmer la modification',
    confirmNotable: 'Confirmer, en sachant que le projet sera radié',
    newSite: 'Le nouveau lieu',
    newParcel: 'La nouvelle parcelle',
    other: 'Corriger la description',
    back: 'Retour au projet, sans rien changer',
  },
};
