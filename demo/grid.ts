import type { CommandOf } from '#lib/register/command.ts';

/** A substation of the fictitious operator. `pull` says how many ask to connect there; capacities in kVA. */
export type Substation = {
  readonly code: string;
  readonly name: string;
  readonly pull: number;
  readonly hostingCapacityKva: number;
  readonly transformers: number;
  readonly transformerKva: number;
  readonly feederKva: number;
  readonly feeders: readonly string[];
};

/** Towns of Hainaut, sites that do not exist. The windy and open plains of the west are asked for most. */
const table = `
ATH       | Ath – Moulin Blanc        | 11 | 30000 | 2 | 17000 | 5500 | Irchonwelz, Maffle, Ghislenghien, Moulbaix, Lanquesaint, Ormeignies, Rebaix
BEAUMONT  | Beaumont – Tour Grise     |  5 | 14000 | 2 |  8000 | 4000 | Solre, Thirimont, Strée, Barbençon, Leugnies
BINCHE    | Binche – Champ du Roy     |  4 | 26000 | 2 | 15000 | 5000 | Bray, Ressaix, Épinois, Leval, Waudrez, Buvrinnes
CHARLEROI | Charleroi – Trois Terrils |  7 | 60000 | 3 | 24000 | 7000 | Jumet, Gilly, Couillet, Marcinelle, Dampremy, Lodelinsart, Montignies, Ransart
CHIMAY    | Chimay – Grand Étang      |  7 | 15000 | 2 |  8500 | 3500 | Forges, Virelles, Bourlers, Momignies, Seloignes, Rièzes
ENGHIEN   | Enghien – Petit Parc      |  6 | 20000 | 2 | 12000 | 4500 | Marcq, Petit-Enghien, Silly, Hoves, Bassilly, Saint-Pierre
FLEURUS   | Fleurus – Plateau         |  5 | 34000 | 2 | 20000 | 6000 | Wanfercée, Lambusart, Saint-Amand, Heppignies, Wangenies, Brye
LOUVIERE  | La Louvière – Bois Planté |  8 | 42000 | 3 | 16000 | 6000 | Houdeng, Strépy, Maurage, Trivières, Boussoit, Besonrieux, Haine
MONS      | Mons – Les Bruyères       |  9 | 40000 | 3 | 16000 | 6000 | Havré, Cuesmes, Nimy, Hyon, Obourg, Ghlin, Jemappes, Spiennes
MOUSCRON  | Mouscron – Haut Tilleul   |  5 | 28000 | 2 | 16000 | 5500 | Luingne, Dottignies, Herseaux, Estaimpuis, Evregnies, Néchin
PERUWELZ  | Péruwelz – Verte Drève    |  6 | 19000 | 2 | 11000 | 4500 | Bonsecours, Roucourt, Wiers, Callenelle, Bury, Baugnies
SOIGNIES  | Soignies – Carrière Nord  |  8 | 24000 | 2 | 14000 | 4500 | Neufvilles, Horrues, Naast, Casteau, Chaussée, Thieusies, Louvignies
THUIN     | Thuin – Haut Ban          |  4 | 22000 | 2 | 13000 | 4500 | Gozée, Ragnies, Biercée, Lobbes, Donstiennes, Thuillies
TOURNAI   | Tournai – Pré des Saules  | 10 | 34000 | 3 | 13000 | 5500 | Kain, Templeuve, Froyennes, Blandain, Vaulx, Gaurain, Béclers, Warchin
`;

const readRow = (row: string): Substation => {
  const [code = '', name = '', pull, hosting, transformers, transformer, feeder, feeders = ''] =
    row.split(/ *\| */);
  return {
    code,
    name,
    pull: Number(pull),
    hostingCapacityKva: Number(hosting),
    transformers: Number(transformers),
    transformerKva: Number(transformer),
    feederKva: Number(feeder),
    feeders: feeders.split(', '),
  };
};

/** The substations, by name. */
export const substations: readonly Substation[] = table.trim().split('\n').map(readRow);

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

const treeOf = (at: Substation): readonly Added[] => {
  const { code, name, hostingCapacityKva } = at;
  return [
    { type: 'AddNode', node: `S-${code}`, parent: null, kind: 'substation', name, hostingCapacityKva },
    ...Array.from({ length: at.transformers }, (_, index) => transformerOf(at, index)),
    ...at.feeders.map((place, index) => feederOf(at, place, index)),
  ];
};

/** The whole tree of the fictitious operator, parents first. */
export const demoGrid: readonly Added[] = substations.flatMap(treeOf);
