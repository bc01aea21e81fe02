import type { Day } from '#lib/calendar/day.ts';
import { limitDueOn } from '#lib/calendar/time-limit.ts';
import type { Circumstances } from '#lib/register/actor.ts';
import { groundsOf, type NotableGround } from '#lib/register/change.ts';
import type { CommandOf } from '#lib/register/command.ts';
import { decide } from '#lib/register/decide.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import { feeCents } from '#lib/register/fee.ts';
import { isRefusal, type Refusal } from '#lib/register/refusal.ts';
import type { Register } from '#lib/register/register.ts';
import type { Rules } from '#lib/rules/rules.ts';

/** What a change of data brings about: refused; free before the first payment; light; or notable, which costs the place. */
export type Consequence =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'free'; readonly feeCents: number }
  | { readonly kind: 'light'; readonly grantFallsToKva: number | null }
  | { readonly kind: 'notable'; readonly grounds: readonly NotableGround[]; readonly takeBackUntil: Day };

/** What a change would bring about, found by asking the regulation; nothing is done (R11, setting `notableChange`). */
export const consequenceOf = (
  change: CommandOf<'ChangeProject'>,
  dossier: Dossier,
  register: Register,
  rules: Rules,
  circumstances: Circumstances & { readonly today: Day },
): Consequence => {
  const decision = decide(change, register, circumstances);
  if (isRefusal(decision)) return { kind: 'refused', refusal: decision };
  const { project } = change;
  const study = dossier.status === 'orientation-fee-due' ? 'orientation' : 'detailed';
  if (dossier.enteredOn === null) return { kind: 'free', feeCents: feeCents(rules, study, project) };
  const grounds = groundsOf(dossier, change, rules);
  if (grounds.length > 0)
    return {
      kind: 'notable',
      grounds,
      takeBackUntil: limitDueOn('take-back-change', circumstances.today, rules),
    };
  const { grantedKva } = dossier;
  const falls = grantedKva !== null && project.permanentKva < grantedKva;
  return { kind: 'light', grantFallsToKva: falls ? project.permanentKva : null };
};
