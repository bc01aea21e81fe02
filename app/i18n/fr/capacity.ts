/** The page that says whether a project could fit. Powers, counts, amounts and names are already written. */
export const capacity = {
  nav: 'Capacité',
  title: 'Mon projet tiendrait-il ?',
  open: 'Choisissez un point du réseau et une puissance : la réponse vient aussitôt, avec son calcul.',
  verdicts: {
    fits: 'Oui, aujourd’hui cela tiendrait.',
    'fits-not': 'Non, aujourd’hui cela ne tiendrait pas.',
    unpublished: 'On ne peut pas le dire : aucune capacité n’est publiée.',
    room: 'Il reste de la place.',
    full: 'Il ne reste pas de place.',
  },
  fits: (node: string, asks: string, left: string) =>
    `${node} : ${asks} trouveraient place, il resterait ${left}.`,
  fitsNot: (node: string, asks: string, room: string) =>
    `${node} : il reste ${room} pour un nouveau projet, le vôtre en demande ${asks}.`,
  full: (node: string, asks: string) =>
    `${node} : il ne reste rien pour un nouveau projet, le vôtre demande ${asks}.`,
  onlyFlexible: (node: string, flexible: string) =>
    `${node} : ${flexible} entièrement flexibles ne prennent pas de capacité.`,
  unpublished: (node: string) =>
    `${node} : ni ce point ni ceux au-dessus ne publient de capacité. Demandez un avis à l’expert.`,
  room: (node: string, room: string) =>
    `${node} : ${room} au plus pour un nouveau projet. Indiquez une puissance pour une réponse complète.`,
  noRoom: (node: string) =>
    `${node} : tout est pris ou demandé. Seule une puissance flexible y trouverait place aujourd’hui.`,
  ahead: (projects: string, power: string) => `${projects}, ${power}, avant un nouveau projet.`,
  nobodyAhead: 'aucune demande avant un nouveau projet.',
  narrowest: (node: string, ahead: string) => `Au point le plus étroit, ${node} : ${ahead}`,
  at: (node: string, ahead: string) => `À ${node} : ${ahead}`,
  indicative:
    'Réponse indicative, calculée à l’instant : elle n’engage personne et ne donne pas de place (règle R2). L’étude décide.',
  ask: 'Votre projet',
  node: 'Poste, transformateur ou départ',
  wholeStation: (name: string) => `${name} (au poste même)`,
  technology: 'Technologie',
  technologyHint: 'Ne change pas la réponse ; suit votre demande.',
  permanent: 'Puissance permanente (kVA)',
  permanentHint: 'Garantie à tout moment. 1\u00a0MVA = 1\u00a0000\u00a0kVA.',
  flexible: 'Puissance flexible (kVA)',
  flexibleHint: 'Peut être réduite quand le réseau est chargé.',
  submit: 'Calculer',
  clear: 'Tout effacer',
  power: {
    title: 'Permanente ou flexible ?',
    rule: 'Seule la puissance permanente compte dans la capacité. La puissance flexible peut être réduite quand le réseau est chargé ; elle ne prend la place de personne.',
    most: (room: string) => `En permanence, ${room} au plus tiendraient ici.`,
    mostNothing: 'En permanence, rien ne tiendrait ici.',
    split: (permanent: string, flexible: string) =>
      `Avec ${permanent} permanents et ${flexible} flexibles, le même projet tiendrait aujourd’hui.`,
    splitNothing: (flexible: string) =>
      `Entièrement flexible (${flexible}), le même projet tiendrait aujourd’hui.`,
    try: 'Calculer ainsi',
    added: (flexible: string) =>
      `Vos ${flexible} flexibles n’y changent rien : ils ne prennent pas de capacité.`,
  },
  wait: {
    title: 'Et si cela ne tient pas ?',
    text: 'Le projet peut entrer quand même. Si la capacité est jugée atteinte, le producteur le reçoit par écrit ; il maintient son projet et attend dans la file a, à sa date d’entrée (règle R6). Ce qui se libère lui est offert à son rang.',
    elsewhere: 'Voir où cela tiendrait',
  },
  path: 'Le calcul, point par point',
  pathLead:
    'Une puissance pèse sur chaque point jusqu’au poste. Chaque barre montre ce qui est pris, ce qui passe avant un nouveau projet et ce que le vôtre demande ; le trait vertical marque la capacité d’accueil.',
  further: 'Aller plus loin',
  advice: {
    title: 'Demander un avis préalable',
    text: 'L’expert répond. Gratuit, indicatif ; ne donne pas de place.',
    rule: 'Règle R2',
    button: 'Demander un avis',
  },
  study: {
    title: 'Demander une étude',
    text: (fee: string) =>
      `L’enregistrement du paiement donne la place, à la date du virement. Étude d’orientation pour cette puissance : ${fee}, TVA comprise.`,
    textPlain: 'L’enregistrement du paiement donne la place, à la date du virement.',
    rule: 'Règles R3 et R7',
    button: 'Commencer une demande',
  },
  signIn: 'Le projet saisi ici vous suit, aussi si vous devez d’abord vous connecter.',
  overview: 'Où reste-t-il de la place ?',
  overviewLead: (day: string) =>
    `Les postes, le plus ouvert d’abord, tels qu’un nouveau projet les trouve au ${day} : toute demande mieux placée compte, sauf celle qui ne pourrait jamais tenir. Chaque nom reprend votre projet à cet endroit.`,
  overviewFits: (power: string, fitting: string, all: string) =>
    `${power} permanents tiendraient dans ${fitting} postes sur ${all}.`,
  station: 'Poste',
  left: 'Libre au poste',
  best: 'Sur un départ, au plus',
  nothing: 'rien',
  fitsHere: 'tiendrait',
  fitsNotHere: 'ne tient pas',
  verdict: 'Votre projet',
  none: 'Aucun poste ne publie de capacité.',
  unpublishedStations: (points: string) => `Sans capacité publiée : ${points}.`,
};
