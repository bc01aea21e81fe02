import type { Speech } from '#app/i18n/speech.ts';
import { queueAddress } from '#app/page/address.ts';
import { type Part, parts } from './asking.ts';
import { amountOf } from './changes.ts';
import type { Picture, PublicLine } from './public-line.ts';
import type { Shown } from './shown.ts';

const linesOf = ({ placed, left }: Picture, part: Part | null): readonly PublicLine[] => {
  if (part === null) return placed;
  return part === 'left' ? left : placed.filter(({ queue }) => queue === part);
};

/** The parts of the queue with their figures; each leads to its list. */
export const Parts = ({ speech, shown }: { readonly speech: Speech; readonly shown: Shown }) => {
  const { say, write, locale } = speech;
  const { queue, words } = say;
  const { asking, picture } = shown;
  return (
    <nav className="parts wide" aria-label={queue.partsLabel}>
      <ul>
        {[null, ...parts].map((part) => {
          const { entries, kva } = amountOf(linesOf(picture, part));
          return (
            <li key={part ?? 'all'} className={`part-${part ?? 'all'}`}>
              <a
                href={queueAddress(locale, { ...asking, part, status: null, page: 1 })}
                aria-current={asking.part === part ? 'true' : undefined}
              >
                <span className="part-name">{part === null ? queue.whole : words.partNames[part]}</span>
                <strong>{write.count(entries)}</strong>
                <span>{write.kva(kva)}</span>
                <span className="hint">{part === null ? queue.wholeHint : words.partHints[part]}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
