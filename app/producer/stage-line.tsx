import type { Speech } from '#app/i18n/speech.ts';
import type { Stage } from './stages.ts';

/** The procedure as a line of stations, with the one where a project is: a list for who listens, a drawing for who looks. */
export const StageLine = ({
  speech,
  stages,
  isEnded,
}: {
  readonly speech: Speech;
  readonly stages: readonly Stage[];
  /** Struck off or withdrawn: the line stops here. */
  readonly isEnded: boolean;
}) => {
  const { producer } = speech.say;
  return (
    <ol className={isEnded ? 'stage-line ended' : 'stage-line'} aria-label={producer.line}>
      {stages.map(({ stage, state }) => (
        <li key={stage} className={`stage-${state}`} aria-current={state === 'here' ? 'step' : undefined}>
          <span className="station" aria-hidden="true" />
          <span className="stage-name">{producer.stages[stage]}</span>
          <span className="stage-state">{producer.stageStates[state]}</span>
        </li>
      ))}
    </ol>
  );
};
