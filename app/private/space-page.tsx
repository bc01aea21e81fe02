import type { ReactNode } from 'react';
import { formOf, Trouble } from '#app/form/act-form.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { Document } from '#app/page/document.tsx';
import type { PrivateVisit } from './private-page.tsx';

/**
 * A page for one visitor: the ways of the role, what has just been done (`?done=` names the act) and what followed, what
 * became of a form that stands on the page no more, and its content.
 */
export const SpacePage = ({
  visit,
  title,
  bar = null,
  isDense = false,
  done = visit.speech.say.space.done,
  followed = null,
  isFormGone = false,
  children,
}: {
  readonly visit: PrivateVisit;
  readonly title: string;
  readonly bar?: ReactNode;
  /** Set close, for those who work here all day. */
  readonly isDense?: boolean;
  readonly done?: Readonly<Record<string, string>>;
  readonly followed?: ReactNode;
  /** What the form that was sent was about is settled meanwhile: its refusal is said above the page. */
  readonly isFormGone?: boolean;
  readonly children: ReactNode;
}) => {
  const { speech, reading, actor, url, reply } = visit;
  const address = (locale: Locale) => url.pathname.replace(/^\/[^/]+/, `/${locale}`) + url.search;
  return (
    <Document
      speech={speech}
      title={title}
      here="space"
      address={address}
      reading={reading}
      actor={actor}
      isReply={reply !== null}
    >
      <div className={isDense ? 'wide space desk' : 'wide space'}>
        {bar === null ? null : <div className="desk-bar">{bar}</div>}
        <Done visit={visit} sentences={done} followed={followed} />
        {isFormGone ? <Gone visit={visit} /> : null}
        {children}
      </div>
    </Document>
  );
};

const Done = ({
  visit: { url, reply },
  sentences,
  followed,
}: {
  readonly visit: PrivateVisit;
  readonly sentences: Readonly<Record<string, string>>;
  readonly followed: ReactNode;
}) => {
  const act = url.searchParams.get('done') ?? '';
  const sentence = Object.hasOwn(sentences, act) ? sentences[act] : undefined;
  if (sentence === undefined || reply !== null) return null;
  return (
    <div className="done" role="status">
      <p>{sentence}</p>
      {followed}
    </div>
  );
};

const Gone = ({ visit: { speech, reply } }: { readonly visit: PrivateVisit }) => (
  <>
    <Trouble form={formOf(speech, reply?.act ?? '', reply, reply?.typed.instance)} labels={{}} />
    <p>{speech.say.space.gone}</p>
  </>
);
