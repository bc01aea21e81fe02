import { Answers } from '#app/form/field.tsx';
import type { Speech } from '#app/i18n/speech.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import type { StepProps } from './request-fields.tsx';
import { powerTyped } from './request-steps.ts';

const shownPoints = 8;

/** The answer that the arithmetic gives for a point today, in a sentence with its workings. */
const answerOf = ({ say, write }: Speech, one: Candidate): string => {
  const { point } = say.request;
  if (one.availableKva === null) return point.unknown;
  const left = write.exactKva(Math.max(0, one.availableKva));
  const { projects, kva } = one.ahead;
  return [
    one.fits === true ? point.fits(left) : point.fitsNot(left),
    projects === 0 ? point.nobody : point.ahead(write.counted(projects, say.words.project), write.kva(kva)),
    one.bottleneck === null || one.bottleneck === one.name ? '' : point.narrowest(one.bottleneck),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
};

const nameWords = (one: Candidate): string =>
  one.name.startsWith(one.substation) ? one.name : `${one.name} (${one.substation})`;

const FitMark = ({ speech: { say }, fits }: { readonly speech: Speech; readonly fits: boolean | null }) => {
  const { point } = say.request;
  if (fits === null) return null;
  return (
    <span className={fits ? 'fit-mark fits' : 'fit-mark'}>{fits ? `✓ ${point.yes}` : `✗ ${point.no}`}</span>
  );
};

/** The place around which points are looked for: as asked in the address, else the commune of the draft. */
const placeSought = ({ visit, typed }: StepProps): string =>
  (visit.url.searchParams.get('near') ?? typed.commune ?? '').slice(0, 100);

/** The points of the grid that could take the project, each with today's answer. */
export const PointFields = (props: StepProps) => {
  const { form, visit, typed } = props;
  const { request } = form.speech.say;
  const { register, rules } = visit.reading;
  if (rules === null) return null;
  const place = placeSought(props);
  const chosen = typed.node === undefined || typed.node === '' ? null : typed.node;
  const permanentKva = powerTyped(typed)?.permanentKva ?? 0;
  const candidates = candidatesFor(register, rules, { place, permanentKva, chosen, limit: shownPoints });
  const isAround = candidates.some(({ isNear }) => isNear);
  return (
    <>
      <p>
        {isAround ? request.point.around(place) : request.point.anywhere} {request.point.indicative}
      </p>
      <Answers
        form={form}
        name="node"
        label={request.fields.node}
        value={typed.node}
        options={candidates.map((one) => ({
          value: one.node,
          label: nameWords(one),
          means: (
            <>
              <FitMark speech={form.speech} fits={one.fits} />{' '}
              {isAround && !one.isNear ? `${request.point.elsewhereTag}. ` : null}
              {answerOf(form.speech, one)}
            </>
          ),
        }))}
      />
    </>
  );
};

/** Looks for points around another place: a form of its own, that writes nothing. */
export const PointSearch = ({ visit, typed }: Pick<StepProps, 'visit' | 'typed'>) => {
  const { point } = visit.speech.say.request;
  return (
    <form className="find" method="get">
      <input type="hidden" name="step" value="node" />
      <label htmlFor="near">{point.elsewhere}</label>
      <div className="together">
        <input
          id="near"
          name="near"
          maxLength={100}
          autoComplete="off"
          defaultValue={visit.url.searchParams.get('near') ?? typed.commune}
        />
        <button type="submit" className="quiet">
          {point.search}
        </button>
      </div>
    </form>
  );
};
