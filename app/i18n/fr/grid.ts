import type { Weight } from '#app/grid/segments.ts';

const weights: Readonly<Record<Weight, string>> = {
  used: 'Utilisée',
  granted: 'Accordée',
  claimed: 'Demandée, par rang',
  own: 'Ce projet',
  'waiting-a': 'Attend en file a',
  'waiting-b': 'Attend en file b',
  free: 'Libre',
};

/** The capacity of the grid and what weighs on it. Powers are already written. */
export const grid = {
  title: 'La capacité du réseau',
  lead: 'Par poste : ce qui est pris, ce qui est demandé et ce qui reste, en MVA. Le trait vertical marque la capacité d’accueil ; ce qui le dépasse ne tient pas.',
  none: 'Aucun poste ne publie de capacité.',
  unpublished: (points: string) =>
    `Sans capacité publiée, donc sans barre : ${points}. Leurs projets sont dans la liste.`,
  hosting: 'Capacité d’accueil',
  substation: 'Poste',
  bar: 'Dessin',
  region: 'Capacité par poste',
  legend: 'Légende',
  weights,
  yes: 'Il reste de la place',
  full: 'complet',
  queueHere: (name: string) => `La file à ${name}`,
};
