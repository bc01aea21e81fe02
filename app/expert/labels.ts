import type { Form } from '#app/form/act-form.tsx';

/** What the fields of an expert's forms are called, where a fault names them. */
export const labelsOf = ({ speech }: Form): Readonly<Record<string, string>> => {
  const { form } = speech.say.expert;
  return {
    ...speech.say.request.fields,
    advice: form.advice,
    outcome: form.outcome,
    seen: form.seenShort,
    cost: form.cost,
    text: form.report,
    exception: form.exception,
    justification: form.justification,
    channel: form.channel,
    receivedOn: form.receivedOn,
    answer: form.answer,
    until: form.until,
    from: form.from,
    on: form.on,
    commissionedOn: form.commissionedOn,
    permanentKva: form.permanentKva,
    evidence: form.evidence,
    information: form.question,
    ground: form.ground,
    reason: form.reason,
    proposal: form.proposal,
    orderForm: form.orderForm,
    report: form.reportFile,
  };
};
