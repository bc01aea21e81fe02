import type { ReactNode } from 'react';
import { type Locale, locales } from '#app/i18n/locale.ts';
import { messagesOf } from '#app/i18n/messages.ts';
import type { Speech } from '#app/i18n/speech.ts';
import type { Reading } from '#app/reading.ts';
import type { Actor } from '#lib/register/actor.ts';
import { homeAddress, myAddress, queueAddress, signInAddress } from './address.ts';
import { Logo } from './logo.tsx';

/** What a page says of itself: `address` gives its own address in a language; null where it has none (not found). */
export type Frame = {
  readonly speech: Speech;
  readonly title: string;
  readonly here: 'home' | 'queue' | 'space' | null;
  readonly address: ((locale: Locale) => string) | null;
  readonly reading: Reading | null;
  /** Who is signed in, on the pages that are for one visitor alone. */
  readonly actor?: Actor;
};

const version = `?v=${process.env.RANG_STYLE}`;

/** One whole page, without a script: head, header, what it says, footer. */
export const Document = (props: Frame & { readonly children: ReactNode }) => {
  const { speech, title, address, children } = props;
  return (
    <html lang={speech.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === '' ? 'Rang' : `${title} – Rang`}</title>
        <link rel="stylesheet" href={`/rang.css${version}`} />
        {props.actor === undefined ? null : <link rel="stylesheet" href={`/space.css${version}`} />}
        <link rel="icon" href="/rang.svg" type="image/svg+xml" />
        {address === null
          ? null
          : locales.map((locale) => (
              <link key={locale} rel="alternate" hrefLang={locale} href={address(locale)} />
            ))}
      </head>
      <body>
        <a className="skip" href="#content">
          {speech.say.frame.skip}
        </a>
        <Header {...props} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <Footer {...props} />
      </body>
    </html>
  );
};

const Header = ({ speech: { locale, say }, here, address, reading, actor }: Frame) => (
  <header className="top">
    {reading?.isDemo === true ? <p className="demo">{say.frame.demo}</p> : null}
    <div className="bar wide">
      <a className="brand" href={homeAddress(locale)}>
        <Logo />
        <span className="name">Rang</span>
        <span className="tagline">{say.frame.tagline}</span>
      </a>
      <nav className="places" aria-label={say.frame.nav}>
        <a href={homeAddress(locale)} aria-current={here === 'home' ? 'page' : undefined}>
          {say.frame.home}
        </a>
        <a href={queueAddress(locale)} aria-current={here === 'queue' ? 'page' : undefined}>
          {say.frame.queue}
        </a>
        {reading?.isDemo === true || actor !== undefined ? (
          <a href={myAddress(locale)} aria-current={here === 'space' ? 'page' : undefined}>
            {say.space.open}
          </a>
        ) : null}
      </nav>
      <nav className="languages" aria-label={say.frame.language}>
        {locales.map((one) => (
          <a
            key={one}
            href={(address ?? homeAddress)(one)}
            lang={one}
            hrefLang={one}
            aria-current={one === locale ? 'true' : undefined}
          >
            {messagesOf(one).words.languageName}
          </a>
        ))}
      </nav>
    </div>
    {actor === undefined ? null : <SignedIn speech={{ locale, say }} actor={actor} />}
  </header>
);

const SignedIn = ({
  speech: { locale, say },
  actor,
}: {
  speech: Pick<Speech, 'locale' | 'say'>;
  actor: Actor;
}) => (
  <form className="signed-in wide" method="post" action={signInAddress(locale)}>
    <input type="hidden" name="act" value="leave" />
    <span>{say.space.signedInAs(say.space.roles[actor.role])}</span>
    <button type="submit" className="quiet">
      {say.space.signOut}
    </button>
  </form>
);

const Footer = ({ speech: { say, write }, reading }: Frame) => (
  <footer className="bottom">
    <div className="wide">
      <p>{say.frame.footer}</p>
      {reading === null ? null : (
        <p>
          {say.frame.register(
            write.counted(reading.register.entries, say.words.line),
            String(reading.rules?.version ?? '–'),
            write.day(reading.today),
          )}
        </p>
      )}
    </div>
  </footer>
);
