import type { ReactNode } from 'react';
import type { Locale } from '#app/i18n/locale.ts';
import { Document } from '#app/page/document.tsx';
import type { PrivateVisit } from './private-page.tsx';

/** A page for one visitor: the frame, what has just been done (`?done=` names the act), and its content. */
export const SpacePage = ({
  visit: { speech, reading, actor, url, reply },
  title,
  children,
}: {
  readonly visit: PrivateVisit;
  readonly title: string;
  readonly children: ReactNode;
}) => {
  const done = doneSentence(speech.say.space.done, url.searchParams.get('done'));
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
      <div className="wide space">
        {done === null ? null : (
          <p className="done" role="status">
            {done}
          </p>
        )}
        {children}
      </div>
    </Document>
  );
};

const doneSentence = (sentences: Readonly<Record<string, string>>, act: string | null): string | null =>
  act !== null && Object.hasOwn(sentences, act) ? (sentences[act] ?? null) : null;
