/** What stands around every page, and the pages that only say why there is none. */
export const frame = {
  skip: 'Aller au contenu',
  tagline: 'la file des raccordements, ouverte à tous',
  nav: 'Pages',
  home: 'Accueil',
  queue: 'File d’attente',
  language: 'Langue',
  footer:
    'Ces pages ne montrent que ce que tout le monde peut voir : numéro, point du réseau, puissance, dates et étapes. Jamais un nom, une adresse ni un montant.',
  /** `lines` a count already written. */
  register: (lines: string, version: string, day: string) =>
    `Page calculée le ${day} sur les ${lines} du registre, règles version ${version}.`,
  missing: {
    title: 'Page introuvable',
    entry: (number: string) => `Aucune entrée de la file ne porte le numéro ${number}.`,
    entryHint:
      'Un numéro n’apparaît ici qu’une fois la place acquise, par l’enregistrement du premier paiement.',
    page: 'Cette adresse ne mène à aucune page.',
    hint: 'Tout se trouve à partir de la file d’attente ou de l’accueil.',
  },
  broken: {
    title: 'La page n’a pas pu être faite',
    text: (reference: string) =>
      `Quelque chose a échoué chez nous, rien n’est perdu. Réessayez dans un instant ; si cela dure, citez la référence ${reference}.`,
  },
  find: { label: 'Trouver une entrée par son numéro', button: 'Trouver' },
};
