import type { Speech } from '#app/i18n/speech.ts';
import { queueAddress } from '#app/page/address.ts';
import type { Shown } from './shown.ts';

type Props = { readonly speech: Speech; readonly shown: Shown };

/** The way through the pages of the list; nothing for a single one. */
export const Pager = ({ speech, shown }: Props) => {
  const { queue } = speech.say;
  const { count } = speech.write;
  const { page, pages } = shown.list;
  if (pages === 1) return null;
  return (
    <nav className="pager" aria-label={queue.pages}>
      <PageLink speech={speech} shown={shown} to={page > 2 ? 1 : null} word={queue.first} />
      <PageLink speech={speech} shown={shown} to={page > 1 ? page - 1 : null} word={queue.previous} />
      <span>{queue.page(count(page), count(pages))}</span>
      <PageLink speech={speech} shown={shown} to={page < pages ? page + 1 : null} word={queue.next} />
      <PageLink speech={speech} shown={shown} to={page < pages - 1 ? pages : null} word={queue.last} />
    </nav>
  );
};

const PageLink = (props: Props & { readonly to: number | null; readonly word: string }) =>
  props.to === null ? null : (
    <a href={`${queueAddress(props.speech.locale, { ...props.shown.asking, page: props.to })}#list`}>
      {props.word}
    </a>
  );
