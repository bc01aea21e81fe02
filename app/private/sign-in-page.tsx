import { readForm } from '#app/form/read-form.ts';
import { isLocale } from '#app/i18n/locale.ts';
import { type Speech, speechOf } from '#app/i18n/speech.ts';
import { queueAddress, signInAddress } from '#app/page/address.ts';
import { privately, sendTo, unkept } from '#app/page/answer.ts';
import { Document } from '#app/page/document.tsx';
import { renderer } from '#app/page/markup.ts';
import { missingPage, publicPage } from '#app/page/public-page.tsx';
import { type Reading, readNow } from '#app/reading.ts';
import { type Book, ourBook } from '#db/client.ts';
import { isDemonstration } from '#db/demonstration.ts';
import { CompanyDoor, NewcomerDoor, StaffDoor } from './entrance.tsx';
import { isFromHere } from './is-from-here.ts';
import { onwardTo } from './onward.ts';
import { signedIn, signedOut } from './visitor.ts';
import { type Entrances, someoneIn, staffRoles, whoCanEnter } from './who-can-enter.ts';

type Props = {
  readonly speech: Speech;
  readonly reading: Reading;
  readonly to: string;
  readonly entrances: Entrances;
};

/** Where one becomes somebody in the demonstration, by one click: the newcomer first, staff, then producers by step. */
const SignInPage = ({ speech, reading, to, entrances }: Props) => {
  const { signIn } = speech.say.demo;
  const address = (locale: Speech['locale']) => signInAddress(locale, to === '' ? undefined : to);
  return (
    <Document speech={speech} title={signIn.title} here="space" address={address} reading={reading}>
      <div className="wide doors">
        <h1>{signIn.title}</h1>
        <p className="lead">
          {signIn.lead} {to === '' ? null : <strong>{signIn.onward}</strong>}
        </p>
        <NewcomerDoor speech={speech} entrances={entrances} to={to} />
        <section aria-labelledby="staff">
          <h2 id="staff">{signIn.staff}</h2>
          <div className="door-row">
            {staffRoles.map((role) => (
              <StaffDoor key={role} speech={speech} entrances={entrances} to={to} role={role} />
            ))}
          </div>
          <p className="hint">
            {signIn.withoutPages} <a href={queueAddress(speech.locale)}>{signIn.publicQueue}</a>
          </p>
        </section>
        <section aria-labelledby="producers">
          <h2 id="producers">{signIn.producers}</h2>
          <p>{signIn.producersLead}</p>
          <ul className="companies">
            {entrances.producers.map((company) => (
              <CompanyDoor
                key={`${company.person} ${company.status}`}
                speech={speech}
                company={company}
                to={to}
              />
            ))}
          </ul>
        </section>
      </div>
    </Document>
  );
};

const show = publicPage(async ({ speech, url, render }) => {
  const reading = await readNow();
  if (!reading.isDemo) return null;
  const entrances = await whoCanEnter(await ourBook());
  const to = url.searchParams.get('to') ?? '';
  return privately(render(<SignInPage speech={speech} reading={reading} to={to} entrances={entrances} />));
});

const enter = async (
  book: Book,
  speech: Speech,
  typed: Readonly<Record<string, string>>,
): Promise<Response> => {
  const someone = await someoneIn(book, typed.role ?? '', typed.person ?? '');
  if (someone === null) return sendTo(signInAddress(speech.locale));
  const response = sendTo(onwardTo(typed.to ?? '', speech.locale, someone.role));
  response.headers.append('set-cookie', signedIn(book, someone.role, someone.person));
  return response;
};

const leave = (speech: Speech): Response => {
  const response = sendTo(signInAddress(speech.locale));
  response.headers.append('set-cookie', signedOut);
  return response;
};

/** Signs in, or out: in the demonstration anyone may be anybody, and nowhere else. */
const change = async (
  request: Request,
  { params }: { readonly params: Promise<{ locale?: string }> },
): Promise<Response> => {
  const { locale = '' } = await params;
  const speech = speechOf(isLocale(locale) ? locale : 'fr');
  const book = await ourBook();
  const place = { speech, render: await renderer() };
  if (!isDemonstration(book)) return privately(await missingPage(place));
  const sent = isFromHere(request) ? await readForm(request, null) : null;
  if (sent?.typed.act === 'enter') return unkept(await enter(book, speech, sent.typed));
  if (sent?.typed.act === 'leave') return unkept(leave(speech));
  return privately(await missingPage(place), 403);
};

export const signInPage = { GET: show, POST: change };
