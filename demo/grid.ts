import type { CommandOf } from '#lib/register/command.ts';

/** A substation of the fictitious operator. `pull` says how many ask to connect there; capacities in kVA. */
export type Substation = {
  readonly code: string;
  readonly name: string;
  readonly pull: number;
  readonly hostingCapacityKva: number;
  readonly transformerKva: number;
  readonly transformers: number;
  readonly feederKva: number;
  readonly feeders: readonly string[];
};

const substation = (
  code: string,
  name: string,
  pull: number,
  hostingCapacityKva: number,
  [transformers, transformerKva]: readonly [number, number],
  feederKva: number,
  feeders: string,
): Substation => ({
  code,
  name,
  pull,
  hostingCapacityKva,
  transformers,
  transformerKva,
  feederKva,
  feeders: feeders.split(', '),
});

/** The substations: towns of Hainaut, sites that do not exist. The windy and open plains of the west are asked for most. */
export const substations: readonly Substation[] = [
  substation(
    'ATH',
    'Ath – Moulin Blanc',
    11,
    30_000,
    [2, 17_000],
    5_500,
    'Irchonwelz, Maffle, Ghislenghien, Moulbaix, Lanquesaint, Ormeignies, Rebaix',
  ),
  substation(
    'BEAUMONT',
    'Beaumont – Tour Grise',
    5,
    14_000,
    [2, 8_000],
    4_000,
    'Solre, Thirimont, Strée, Barbençon, Leugnies',
  ),
  substation(
    'BINCHE',
    'Binche – Champ du Roy',
    4,
    26_000,
    [2, 15_000],
    5_000,
    'Bray, Ressaix, Épinois, Leval, Waudrez, Buvrinnes',
  ),
  substation(
    'CHARLEROI',
    'Charleroi – Trois Terrils',
    7,
    60_000,
    [3, 24_000],
    7_000,
    'Jumet, Gilly, Couillet, Marcinelle, Dampremy, Lodelinsart, Montignies, Ransart',
  ),
  substation(
    'CHIMAY',
    'Chimay – Grand Étang',
    7,
    15_000,
    [2, 8_500],
    3_500,
    'Forges, Virelles, Bourlers, Momignies, Seloignes, Rièzes',
  ),
  substation(
    'ENGHIEN',
    'Enghien – Petit Parc',
    6,
    20_000,
    [2, 12_000],
    4_500,
    'Marcq, Petit-Enghien, Silly, Hoves, Bassilly, Saint-Pierre',
  ),
  substation(
    'FLEURUS',
    'Fleurus – Plateau',
    5,
    34_000,
    [2, 20_000],
    6_000,
    'Wanfercée, Lambusart, Saint-Amand, Heppignies, Wangenies, Brye',
  ),
  substation(
    'LOUVIERE',
    'La Louvière – Bois Planté',
    8,
    42_000,
    [3, 16_000],
    6_000,
    'Houdeng, Strépy, Maurage, Trivières, Boussoit, Besonrieux, Haine',
  ),
  substation(
    'MONS',
    'Mons – Les Bruyères',
    9,
    40_000,
    [3, 16_000],
    6_000,
    'Havré, Cuesmes, Nimy, Hyon, Obourg, Ghlin, Jemappes, Spiennes',
  ),
  substation(
    'MOUSCRON',
    'Mouscron – Haut Tilleul',
    5,
    28_000,
    [2, 16_000],
    5_500,
    'Luingne, Dottignies, Herseaux, Estaimpuis, Evregnies, Néchin',
  ),
  substation(
    'PERUWELZ',
    'Péruwelz – Verte Drève',
    6,
    19_000,
    [2, 11_000],
    4_500,
    'Bonsecours, Roucourt, Wiers, Callenelle, Bury, Baugnies',
  ),
  substation(
    'SOIGNIES',
    'Soignies – Carrière Nord',
    8,
    24_000,
    [2, 14_000],
    4_500,
    'Neufvilles, Horrues, Naast, Casteau, Chaussée, Thieusies, Louvignies',
  ),
  substation(
    'THUIN',
    'Thuin – Haut Ban',
    4,
    22_000,
    [2, 13_000],
    4_500,
    'Gozée, Ragnies, Biercée, Lobbes, Donstiennes, Thuillies',
  ),
  substation(
    'TOURNAI',
    'Tournai – Pré des Saules',
    10,
    34_000,
    [3, 13_000],
    5_500,
    'Kain, Templeuve, Froyennes, Blandain, Vaulx, Gaurain, Béclers, Warchin',
  ),
];

type Added = CommandOf<'AddNode'>;

const transformerOf = (at: Substation, index: number): Added => ({
  type: 'AddNode',
  node: `S-${at.code}-T${index + 1}`,
  parent: `S-${at.code}`,
  kind: 'transformer',
  name: `${at.name}, transformateur T${index + 1}`,
  hostingCapacityKva: at.transformerKva,
});

/** Feeders of one substation differ: an older cable takes less. */
const feederOf = (at: Substation, place: string, index: number): Added => ({
  type: 'AddNode',
  node: `S-${at.code}-F${index + 1}`,
  parent: `S-${at.code}-T${(index % at.transformers) + 1}`,
  kind: 'feeder',
  name: `Départ ${place}`,
  hostingCapacityKva: at.feederKva + (((index * 3) % 5) - 2) * 500,
});

const treeOf = (at: Substation): readonly Added[] => [
  {
    type: 'AddNode',
    node: `S-${at.code}`,
    parent: null,
    kind: 'substation',
    name: at.name,
    hostingCapacityKva: at.hostingCapacityKva,
  },
  ...Array.from({ length: at.transformers }, (_, index) => transformerOf(at, index)),
  ...at.feeders.map((place, index) => feederOf(at, place, index)),
];

/** The whole tree of the fictitious operator, parents first. */
export const demoGrid: readonly Added[] = substations.flatMap(treeOf);
