import type { ReactNode } from 'react';
import { type Locale, locales } from '#app/i18n/locale.ts';
import { messagesOf } from '#app/i18n/messages.ts';
import type { Speech } from '#app/i18n/speech.ts';
import type { Reading } from '#app/reading.ts';
import type { Actor } from '#lib/register/actor.ts';
import {
  capacityAddress,
  demoAddress,
  homeAddress,
  myAddress,
  queueAddress,
  signInAddress,
} from './address.ts';
import { Logo } from './logo.tsx';

/** What a page says of itself: `address` gives its own address in a language; null where it has none (not found). */
export type Frame = {
  readonly speech: Speech;
  readonly title: string;
  readonly here: 'home' | 'queue' | 'capacity' | 'space' | 'demo' | null;
  readonly address: ((locale: Locale) => string) | null;
  readonly reading: Reading | null;
  /** Who is signed in, on the pages that are for one visitor alone. */
  readonly actor?: Actor;
  /** The page says what was not accepted: that has the focus, whatever part of the page the address names. */
  readonly isReply?: boolean;
};

const version = `?v=${process.env.RANG_STYLE}`;

/** One whole page, without a script: head, header, what it says, footer. */
export const Document = (props: Frame & { readonly children: ReactNode }) => {
  const { speech, title, address, children } = props;
  const content = props.isReply === true ? 'answer' : 'content';
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
        <a className="skip" href={`#${content}`}>
          {speech.say.frame.skip}
        </a>
        <Header {...props} />
        <main id={content} tabIndex={-1}>
          {children}
        </main>
        <Footer {...props} />
      </body>
    </html>
  );
};

/** Says that this is a demonstration, and the day it is in it; leads to its clock. */
const DemoBanner = ({ speech: { locale, say, write }, here, reading }: Frame) =>
  reading?.isDemo !== true ? null : (
    <p className="demo">
      <strong>{say.demo.banner}</strong> <span>{say.demo.bannerDay(write.day(reading.today))}</span>{' '}
      <a href={demoAddress(locale)} aria-current={here === 'demo' ? 'page' : undefined}>
        {say.demo.toClock}
      </a>
    </p>
  );

const Header = (props: Frame) => (
  <header className="top">
    <DemoBanner {...props} />
    <Bar {...props} />
  </header>
);

const Places = ({ speech: { locale, say }, here, reading, actor }: Frame) => {
  const all = [
    ['home', homeAddress(locale), say.frame.home],
    ['queue', queueAddress(locale), say.frame.queue],
    ['capacity', capacityAddress(locale), say.capacity.nav],
    ['space', myAddress(locale), say.space.open],
  ] as const;
  const canSignIn = reading?.isDemo === true || actor !== undefined;
  return (
    <nav className="places" aria-label={say.frame.nav}>
      {all
        .filter(([place]) => place !== 'space' || canSignIn)
        .map(([place, to, word]) => (
          <a key={place} href={to} aria-current={here === place ? 'page' : undefined}>
            {word}
          </a>
        ))}
    </nav>
  );
};

const Bar = (props: Frame) => {
  const { locale, say } = props.speech;
  return (
    <div className="bar wide">
      <a className="brand" href={homeAddress(locale)}>
        <Logo />
        <span className="name">Rang</span>
        <span className="tagline">{say.frame.tagline}</span>
      </a>
      <Places {...props} />
      <nav className="languages" aria-label={say.frame.language}>
        {locales.map((one) => (
          <a
            key={one}
            href={(props.address ?? homeAddress)(one)}
            lang={one}
            hrefLang={one}
            aria-current={one === locale ? 'true' : undefined}
          >
            {messagesOf(one).words.languageName}
          </a>
        ))}
      </nav>
      {props.actor === undefined ? null : <SignedIn speech={props.speech} actor={props.actor} />}
    </div>
  );
};

const SignedIn = ({
  speech: { locale, say },
  actor,
}: {
  speech: Pick<Speech, 'locale' | 'say'>;
  actor: Actor;
}) => (
  <form className="signed-in" method="post" action={signInAddress(locale)}>
    <input type="hidden" name="act" value="leave" />
    <span>{say.space.signedInAs(say.space.roles[actor.role])}</span>
    <button type="submit" className="quiet">
      {say.space.signOut}
    </button>
  </form>
);

const Footer = ({ speech: { say, write }, here, reading, actor }: Frame) => (
  <footer className="bottom">
    <div className="wide">
      {here === 'space' || actor !== undefined ? null : <p>{say.frame.footer}</p>}
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
