import type { Chance } from './chance.ts';

/** A fictitious producer. All of it is confidential but `person`, the pseudonym under which that producer acts. */
export type Company = {
  readonly person: string;
  readonly name: string;
  readonly enterpriseNumber: string;
  readonly contact: string;
  readonly email: string;
  readonly address: string;
  readonly account: string;
};

const givenNames =
  'Anne, Benoît, Cécile, Damien, Élise, Fabrice, Geneviève, Hugo, Isabelle, Joachim, Karine, Loïc, Marie-Claire, Nathan, Odile, Pascal, Quentin, Renaud, Sabine, Thibault, Ursula, Véronique, Wim, Yolande'.split(
    ', ',
  );
const surnames =
  'Delvaux, Vandenbroucke, Lambrecht, Dieudonné, Hecquet, Van Caeneghem, Lejuste, Dupriez, Baudoux, Wattiez, Cornelis, Delhaye, Mahieux, Degallaix, Saussez, Bruyneel, Carlier, Fourmarier, Hautenauve, Debouvries, Leclercqz, Moreels, Vercauteren, Quintart'.split(
    ', ',
  );
const coined =
  'Ventaline, Hauldor, Brisemont, Solvaine, Courtenne, Verdhain, Escauline, Dendrelux, Sylvéole, Terrilia, Hainerg, Plainval, Rocheval, Aubrelle, Marnoye, Froidval, Ombrelune, Clairvent, Vauxlent, Bellaine'.split(
    ', ',
  );
const trades = ['Énergies', 'Solaire', 'Biogaz', 'Éole', 'Renouvelables', 'Hydro', 'Chaleur', 'Stockage'];
const forms = ['SRL', 'SA', 'SC', 'ASBL'];
const streets =
  'rue du Vieux Tilleul, chemin des Linottes, rue de la Potasse, avenue des Verriers, rue du Coq Gris, chaussée Neuve, drève du Loup Blanc, rue des Sucriers, place du Kiosque, chemin de la Bascule'.split(
    ', ',
  );
const towns =
  '7000 Mons, 7100 La Louvière, 6000 Charleroi, 7500 Tournai, 7800 Ath, 7060 Soignies, 6460 Chimay, 7130 Binche, 6530 Thuin, 7700 Mouscron, 7600 Péruwelz, 7850 Enghien, 6500 Beaumont, 6220 Fleurus'.split(
    ', ',
  );

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** The last two digits are 97 less the remainder of the first eight by 97. Numbers from 1900 on are given to nobody. */
const enterpriseNumber = (chance: Chance): string => {
  const first = 19_000_000 + chance.between(0, 999_999);
  const digits = `${first}${twoDigits(97 - (first % 97))}`;
  return `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;
};

/** A Belgian account number, of a bank that does not exist (999). */
const account = (chance: Chance): string => {
  const first = `999${String(chance.between(0, 9_999_999)).padStart(7, '0')}`;
  const national = `${first}${twoDigits(Number(first) % 97 || 97)}`;
  const remainder = [...`${national}111400`].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
  return `BE${twoDigits(98 - remainder)}${national}`;
};

const nameOf = (chance: Chance, surname: string): string => {
  const form = chance.pick(forms);
  const kind = chance.weigh({ coined: 3, farm: 2, trade: 1 });
  if (kind === 'farm') return `Ferme ${surname} & fils ${form}`;
  return kind === 'coined'
    ? `${chance.pick(coined)} ${chance.pick(trades)} ${form}`
    : `${chance.pick(trades)} ${surname} ${form}`;
};

/** Small letters without accents, and hyphens. */
const slug = (name: string): string =>
  (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  ).join('-');

/** An address that exists nowhere. */
export const addressOf = (chance: Chance): string =>
  `${chance.pick(streets)} ${chance.between(1, 240)}, ${chance.pick(towns)}`;

/** A fictitious producer; numbers that check, an address and a mailbox that exist nowhere. */
export const companyOf = (chance: Chance): Company => {
  const surname = chance.pick(surnames);
  const name = nameOf(chance, surname);
  return {
    person: `p-${chance.hex(8)}`,
    name,
    enterpriseNumber: enterpriseNumber(chance),
    contact: `${chance.pick(givenNames)} ${surname}`,
    email: `contact@${slug(name)}.example`,
    address: addressOf(chance),
    account: account(chance),
  };
};

/** What is kept of a producer, apart from every entry of the log (R12). */
export const recordOf = ({ person, name, enterpriseNumber, contact, email, address }: Company) => ({
  person,
  name,
  enterpriseNumber,
  contact,
  email,
  address,
});
