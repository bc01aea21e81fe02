import type { Speech } from '#app/i18n/speech.ts';
import { queueAddress } from '#app/page/address.ts';
import type { PublicLine } from '#app/queue/public-line.ts';

/** The public facts of an entry. */
export const Facts = ({ speech, line }: { readonly speech: Speech; readonly line: PublicLine }) => {
  const { say, write, locale } = speech;
  const { entry: names, words } = say;
  const facts: readonly (readonly [string, string])[] = [
    [names.status, line.status === null ? words.unknownStatus : words.statuses[line.status]],
    [names.enteredOn, write.day(line.enteredOn)],
    [names.permanent, write.exactKva(line.permanentKva)],
    ...(line.flexibleKva === 0 ? [] : [[names.flexible, write.exactKva(line.flexibleKva)] as const]),
    [names.technology, words.technologies[line.technology]],
    line.isTakenOver
      ? [names.takenOver, say.queue.takenOverHint]
      : [names.submittedAt, write.moment(line.submittedAt)],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="unseen">
        {names.facts}
      </h2>
      <dl className="facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
        <div>
          <dt>{names.node}</dt>
          <dd>
            <a href={queueAddress(locale, { node: line.nodeName })}>{line.nodeName}</a>
            {line.substation === line.nodeName ? null : (
              <>
                {', '}
                <a href={queueAddress(locale, { node: line.substation })}>{line.substation}</a>
              </>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
};
