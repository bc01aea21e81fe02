import { ActForm, formOf } from '#app/form/act-form.tsx';
import { readForm } from '#app/form/read-form.ts';
import { isLocale } from '#app/i18n/locale.ts';
import type { Speech } from '#app/i18n/speech.ts';
import { speechOf } from '#app/i18n/speech.ts';
import { signInAddress, spaceAddress } from '#app/page/address.ts';
import { privately, sendTo } from '#app/page/answer.ts';
import { Document } from '#app/page/document.tsx';
import { renderer } from '#app/page/markup.ts';
import { missingPage, publicPage } from '#app/page/public-page.tsx';
import { type Reading, readNow } from '#app/reading.ts';
import { type Book, ourBook } from '#db/client.ts';
import { isFromHere } from './is-from-here.ts';
import { signedIn, signedOut } from './visitor.ts';
import { type Someone, someoneIn, whoCanEnter } from './who-can-enter.ts';

type Entrances = {
  readonly newcomer: Someone;
  readonly producers: readonly Someone[];
  readonly staff: readonly Someone[];
};

const Enter = ({
  speech,
  someone,
  to,
}: {
  readonly speech: Speech;
  readonly someone: Someone;
  readonly to: string;
}) => (
  <li>
    <ActForm
      form={formOf(speech, 'enter', null)}
      submit={someone.label}
      hidden={{ role: someone.role, person: someone.person, to }}
    />
    {someone.note === '' ? null : <p className="hint">{someone.note}</p>}
  </li>
);

/** Where one becomes somebody in the demonstration, by one click. */
const SignInPage = ({
  speech,
  reading,
  to,
  entrances,
}: {
  readonly speech: Speech;
  readonly reading: Reading;
  readonly to: string;
  readonly entrances: Entrances;
}) => {
  const { signIn } = speech.say.space;
  const groups = [
    ['newcomer', signIn.newcomer, [entrances.newcomer]],
    ['staff', signIn.staff, entrances.staff],
    ['producers', signIn.producers, entrances.producers],
  ] as const;
  return (
    <Document
      speech={speech}
      title={signIn.title}
      here={null}
      address={(locale) => signInAddress(locale)}
      reading={reading}
    >
      <div className="wide">
        <h1>{signIn.title}</h1>
        <p className="lead">{signIn.lead}</p>
        {groups.map(([name, title, people]) => (
          <section key={name} aria-labelledby={name}>
            <h2 id={name}>{title}</h2>
            <ul className="people">
              {people.map((someone) => (
                <Enter key={`${someone.role} ${someone.person}`} speech={speech} someone={someone} to={to} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Document>
  );
};

const show = publicPage(async ({ speech, url, render }) => {
  const reading = await readNow();
  if (!reading.isDemo) return null;
  const entrances = await whoCanEnter(await ourBook(), speech);
  const to = url.searchParams.get('to') ?? '';
  return render(<SignInPage speech={speech} reading={reading} to={to} entrances={entrances} />);
});

/** Only an address of this site, so that nobody is led away by a link. */
const isOurs = (to: string): boolean => /^\/(?![/\\])/.test(to);

const enter = async (
  book: Book,
  speech: Speech,
  typed: Readonly<Record<string, string>>,
): Promise<Response> => {
  const someone = await someoneIn(book, speech, typed.role ?? '', typed.person ?? '');
  if (someone === null) return sendTo(signInAddress(speech.locale));
  const to = typed.to ?? '';
  const response = sendTo(isOurs(to) ? to : spaceAddress(speech.locale, someone.role));
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
  const sent = book.settings.isDemo && isFromHere(request) ? await readForm(request, null) : null;
  if (sent?.typed.act === 'enter') return enter(book, speech, sent.typed);
  if (sent?.typed.act === 'leave') return leave(speech);
  return privately(await missingPage({ speech, render: await renderer() }), 403);
};

export const signInPage = { GET: show, POST: change };
