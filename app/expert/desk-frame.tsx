import type { ReactNode } from 'react';
import type { Locale } from '#app/i18n/locale.ts';
import type { PrivateVisit } from '#app/private/private-page.tsx';
import { SpacePage } from '#app/private/space-page.tsx';
import { Ways } from '#app/private/ways.tsx';
import type { Register } from '#lib/register/register.ts';
import { termsOf } from '#lib/register/terms.ts';
import { actsAddress, deskAddress, fileAddress, gridAddress } from './addresses.ts';

type Place = 'desk' | 'acts' | 'grid' | 'dossier';

/** How many acts wait for a second person and can be confirmed by an expert, whoever proposed them. */
const actsWaiting = ({ acts }: Register): number =>
  [...acts.values()].filter(({ command }) => command !== null && termsOf[command.type].by.includes('expert'))
    .length;

/** A page of the expert: the ways between them, what has just been done and who was offered capacity by it, and its content. */
export const DeskFrame = ({
  visit,
  here,
  title,
  isFormGone = false,
  children,
}: {
  readonly visit: PrivateVisit;
  readonly here: Place;
  readonly title: string;
  readonly isFormGone?: boolean;
  readonly children: ReactNode;
}) => (
  <SpacePage
    visit={visit}
    title={title}
    bar={<DeskBar visit={visit} here={here} />}
    isDense
    done={visit.speech.say.expert.done}
    followed={<Offered visit={visit} />}
    isFormGone={isFormGone}
  >
    {children}
  </SpacePage>
);

const DeskBar = ({
  visit: { speech, reading },
  here,
}: {
  readonly visit: PrivateVisit;
  readonly here: Place;
}) => {
  const { locale, say, write } = speech;
  const words = say.expert;
  const waiting = actsWaiting(reading.register);
  const ways = [
    ['desk', deskAddress(locale), words.desk],
    ['acts', actsAddress(locale), `${words.actsPage}${waiting === 0 ? '' : ` (${write.count(waiting)})`}`],
    ['grid', gridAddress(locale), words.gridPage],
  ] as const;
  return (
    <>
      <Ways label={words.nav} ways={ways} here={here} />
      <form className="go-to" action={deskAddress(locale)} method="get">
        <label htmlFor="go-to">{words.goTo}</label>
        <input id="go-to" name="number" inputMode="numeric" autoComplete="off" size={6} maxLength={20} />
        <button type="submit" className="quiet">
          {words.go}
        </button>
      </form>
    </>
  );
};

/** Those that an address says were offered capacity, as far as the register knows it. */
const offeredIn = ({ url, reading }: PrivateVisit): readonly number[] =>
  (url.searchParams.get('offered') ?? '')
    .split('-')
    .map(Number)
    .filter((number) => reading.register.dossiers.get(number)?.sentOn === reading.today);

const Offered = ({ visit }: { readonly visit: PrivateVisit }) => {
  const { locale, say } = visit.speech;
  const offered = offeredIn(visit);
  return offered.length === 0 ? null : (
    <p>
      {say.expert.followed} <Numbers locale={locale} numbers={offered} />.
    </p>
  );
};

/** Numbers of dossiers, each leading to its own. */
export const Numbers = ({ locale, numbers }: { locale: Locale; numbers: readonly number[] }) =>
  numbers.map((number, at) => (
    <span key={number}>
      {at === 0 ? '' : ', '}
      <a href={fileAddress(locale, number)}>{number}</a>
    </span>
  ));
