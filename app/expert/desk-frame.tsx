import type { ReactNode } from 'react';
import { formOf, Trouble } from '#app/form/act-form.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { Document } from '#app/page/document.tsx';
import type { PrivateVisit } from '#app/private/private-page.tsx';
import { Ways } from '#app/private/ways.tsx';
import type { Register } from '#lib/register/register.ts';
import { termsOf } from '#lib/register/terms.ts';
import { actsAddress, deskAddress, fileAddress, gridAddress } from './addresses.ts';

type Place = 'desk' | 'acts' | 'grid' | 'dossier';

/** How many acts wait for a second person and can be confirmed by an expert, whoever proposed them. */
const actsWaiting = ({ acts }: Register): number =>
  [...acts.values()].filter(({ command }) => command !== null && termsOf[command.type].by.includes('expert'))
    .length;

/** A page of the expert: the ways between them, what has just been done and what followed, and its content. */
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
  /** The form that was sent and refused stands on the page no more: the refusal is said above it. */
  readonly isFormGone?: boolean;
  readonly children: ReactNode;
}) => {
  const { speech, reading, actor, url } = visit;
  const address = (locale: Locale) => url.pathname.replace(/^\/[^/]+/, `/${locale}`) + url.search;
  return (
    <Document
      speech={speech}
      title={title}
      here="space"
      address={address}
      reading={reading}
      actor={actor}
      isReply={visit.reply !== null}
    >
      <div className="wide space desk">
        <DeskBar visit={visit} here={here} />
        <Done visit={visit} />
        {isFormGone ? (
          <Trouble
            form={formOf(speech, visit.reply?.act ?? '', visit.reply, visit.reply?.typed.instance)}
            labels={{}}
          />
        ) : null}
        {children}
      </div>
    </Document>
  );
};

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
    <div className="desk-bar">
      <Ways label={words.nav} ways={ways} here={here} />
      <form className="go-to" action={deskAddress(locale)} method="get">
        <label htmlFor="go-to">{words.goTo}</label>
        <input id="go-to" name="number" inputMode="numeric" autoComplete="off" size={6} maxLength={20} />
        <button type="submit" className="quiet">
          {words.go}
        </button>
      </form>
    </div>
  );
};

/** Those that an address says were offered capacity, as far as the register knows it. */
const offeredIn = ({ url, reading }: PrivateVisit): readonly number[] =>
  (url.searchParams.get('offered') ?? '')
    .split('-')
    .map(Number)
    .filter((number) => reading.register.dossiers.get(number)?.sentOn === reading.today);

const Done = ({ visit }: { readonly visit: PrivateVisit }) => {
  const { speech, url, reply } = visit;
  const words = speech.say.expert;
  const name = url.searchParams.get('done') ?? '';
  const sentence = Object.hasOwn(words.done, name) ? words.done[name] : undefined;
  if (sentence === undefined || reply !== null) return null;
  const offered = offeredIn(visit);
  return (
    <div className="done" role="status">
      <p>{sentence}</p>
      {offered.length === 0 ? null : (
        <p>
          {words.followed} <Numbers locale={speech.locale} numbers={offered} />.
        </p>
      )}
    </div>
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
