import type { Speech } from '#app/i18n/speech.ts';
import type { Money } from './money.ts';
import type { Standing } from './standing.ts';

type Props = { readonly speech: Speech; readonly standing: Standing; readonly money: Money };

/** The last day in words: what is presumed opened is not due by that day, it counts from it. */
const dayWords = ({ say: { producer }, write }: Speech, { kind, dueOn }: Standing): string => {
  if (dueOn === null) return producer.noLimit;
  const day = write.day(dueOn);
  return kind === 'open-report' || kind === 'open-proposal' ? producer.presumed(day) : producer.by(day);
};

const isOver = ({ kind }: Standing): boolean =>
  kind === 'commissioned' || kind === 'struck-off' || kind === 'withdrawn';

const pressing = ({ turn, daysLeft }: Standing): string =>
  turn === 'you' && daysLeft !== null && daysLeft <= 30 ? ' pressing' : '';

/** Where a project stands, what is next, who must act, and how many days are left: the first line of its page. */
export const FirstLine = ({ speech, standing, money }: Props) => {
  const { say, write } = speech;
  const { where, next } = say.producer.standings[standing.kind];
  return (
    <div className={`standing turn-${standing.turn}${pressing(standing)}`}>
      <p className="lead">
        <strong>{where}</strong> {next(write.euros(money.openCents))}
      </p>
      {isOver(standing) ? null : (
        <p className="turn">
          <strong>{say.producer.turns[standing.turn]}</strong>
          {standing.turn === 'nobody' && standing.dueOn === null ? null : (
            <>
              <span>{dayWords(speech, standing)}</span>
              {standing.daysLeft === null ? null : (
                <span className="left">{say.producer.left(standing.daysLeft)}</span>
              )}
            </>
          )}
        </p>
      )}
    </div>
  );
};
