import type { Speech } from '#app/i18n/speech.ts';
import type { Rules } from '#lib/rules/rules.ts';
import { Drawing } from './drawing.tsx';

/** The rule a sentence comes from, as a small mark. */
const RuleMark = ({ word, rules }: { readonly word: string; readonly rules: string }) => (
  <span className="rule">
    {word} {rules}
  </span>
);

/** The procedure: a drawing, the six stages with who acts and how long, and what becomes of a project that does not go on. */
export const Procedure = ({ speech, rules }: { readonly speech: Speech; readonly rules: Rules | null }) => {
  const { home } = speech.say;
  const { a, b, out } = home.branches;
  return (
    <section className="procedure wide" aria-labelledby="how">
      <h2 id="how">{home.how}</h2>
      <p>{home.howLead}</p>
      <Drawing speech={speech} />
      <ol className="stages">
        {home.stages.map(({ title, rules: marks, who, howLong, text }, index) => (
          <li key={marks} id={`stage-${index + 1}`}>
            <h3>{title}</h3>
            <p className="who">
              <strong>{who}</strong>
              {rules === null ? null : <span>{howLong(rules.limits)}</span>}
            </p>
            <p>{text}</p>
            <RuleMark word={home.rule} rules={marks} />
          </li>
        ))}
      </ol>
      <h3>{home.branchesTitle}</h3>
      <ul className="branches">
        {[a, b, out].map((branch, index) => (
          <li
            key={branch.title}
            id={`branch-${['a', 'b', 'out'][index]}`}
            className={`branch-${['a', 'b', 'out'][index]}`}
          >
            <h4>{branch.title}</h4>
            <p>{branch.text}</p>
            <RuleMark word={home.rule} rules={branch.rules} />
          </li>
        ))}
      </ul>
    </section>
  );
};
