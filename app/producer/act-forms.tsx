import type { ReactNode } from 'react';
import { ActForm, formOf } from '#app/form/act-form.tsx';
import { Answers, Field, FileField, Tick } from '#app/form/field.tsx';
import { dossierAddress } from '#app/page/address.ts';
import { limitDueOn } from '#lib/calendar/time-limit.ts';
import { runningLimit } from '#lib/register/dossier.ts';
import { feeCents } from '#lib/register/fee.ts';
import type { ProducerAct } from './act-order.ts';
import type { ActProps } from './act-props.ts';
import { CompanyFields } from './company-fields.tsx';
import { placeWords } from './project-place.tsx';

const forms: Readonly<Record<ProducerAct, (props: ActProps) => ReactNode>> = {
  RecordReceipt: ({ visit, view }) => {
    const { say, write } = visit.speech;
    const { open } = say.projectAct;
    const { today, rules } = visit.reading;
    const isProposal = view.dossier.status === 'proposal-sent';
    const limit = isProposal ? 'accept-proposal' : 'order-detailed-study';
    const day = rules === null ? '' : write.day(limitDueOn(limit, today, rules));
    const form = formOf(visit.speech, 'RecordReceipt', visit.reply);
    return (
      <ActForm
        form={form}
        submit={isProposal ? open.proposal : open.report}
        follows={open.follows(isProposal ? open.sign(day) : open.order(day))}
      />
    );
  },
  AnswerCapacityReached: ({ visit, view }) => {
    const { say, write } = visit.speech;
    const { answer } = say.projectAct;
    const form = formOf(visit.speech, 'AnswerCapacityReached', visit.reply);
    const { enteredOn } = view.dossier;
    return (
      <ActForm form={form} submit={answer.submit}>
        <Answers
          form={form}
          name="answer"
          label={answer.label}
          options={[
            {
              value: 'stands',
              label: answer.stands,
              means: answer.standsMeans(enteredOn === null ? '' : write.day(enteredOn)),
            },
            { value: 'abandoned', label: answer.abandoned, means: answer.abandonedMeans },
          ]}
        />
      </ActForm>
    );
  },
  OrderDetailedStudy: ({ visit, view }) => {
    const { say, write } = visit.speech;
    const { order } = say.projectAct;
    const { rules } = visit.reading;
    const { project } = view.dossier;
    const fee = rules === null || project === null ? '' : write.euros(feeCents(rules, 'detailed', project));
    const dueOn = runningLimit(view.dossier, 'order-detailed-study')?.dueOn ?? null;
    const form = formOf(visit.speech, 'OrderDetailedStudy', visit.reply);
    return (
      <ActForm
        form={form}
        submit={order.submit}
        follows={order.follows(fee, dueOn === null ? null : write.day(dueOn))}
      />
    );
  },
  ReturnSigned: ({ visit }) => {
    const { say, write } = visit.speech;
    const { signed } = say.projectAct;
    const { rules, today } = visit.reading;
    const day = rules === null ? '' : write.day(limitDueOn('commissioning', today, rules));
    const form = formOf(visit.speech, 'ReturnSigned', visit.reply);
    return (
      <ActForm form={form} submit={signed.submit} follows={signed.follows(day)}>
        <FileField form={form} name="proposal" label={signed.proposal} />
        <FileField form={form} name="orderForm" label={signed.orderForm} />
      </ActForm>
    );
  },
  TakeBackChange: ({ visit }) => {
    const { takeBack } = visit.speech.say.projectAct;
    const form = formOf(visit.speech, 'TakeBackChange', visit.reply);
    return <ActForm form={form} submit={takeBack.submit} follows={takeBack.follows} />;
  },
  LeaveQueueB: ({ visit, view }) => {
    const { say, write } = visit.speech;
    const { leaveB } = say.projectAct;
    const { enteredOn } = view.dossier;
    const form = formOf(visit.speech, 'LeaveQueueB', visit.reply);
    return (
      <ActForm
        form={form}
        submit={leaveB.submit}
        follows={leaveB.follows(enteredOn === null ? '' : write.day(enteredOn))}
      />
    );
  },
  ReducePower: ({ visit, view }) => {
    const { say, write } = visit.speech;
    const { reduce } = say.projectAct;
    const { fields } = say.request;
    const { permanentKva = 0, flexibleKva = 0 } = view.dossier.project ?? {};
    const form = formOf(visit.speech, 'ReducePower', visit.reply);
    const number = { inputMode: 'numeric', size: 9 } as const;
    return (
      <ActForm form={form} submit={reduce.submit} follows={reduce.follows} labels={fields}>
        <p>{reduce.now(`${write.exactKva(permanentKva)} + ${write.exactKva(flexibleKva)}`)}</p>
        <Field form={form} name="permanentKva" label={fields.permanentKva} {...number} />
        <Field
          form={form}
          name="flexibleKva"
          label={fields.flexibleKva}
          {...number}
          value={String(flexibleKva)}
        />
      </ActForm>
    );
  },
  ChangeProject: ({ visit, view }) => {
    const { speech } = visit;
    const { change } = speech.say.projectAct;
    return (
      <>
        <p className="link">
          <a href={dossierAddress(speech.locale, 'producer', view.dossier.number, 'change')}>
            {speech.say.projectAct.titles.ChangeProject}
          </a>
        </p>
        <p className="hint">{change.follows}</p>
      </>
    );
  },
  ChangeOwner: ({ visit }) => {
    const { owner } = visit.speech.say.projectAct;
    const form = formOf(visit.speech, 'ChangeOwner', visit.reply);
    return (
      <ActForm
        form={form}
        submit={owner.submit}
        follows={owner.follows}
        tone="grave"
        labels={visit.speech.say.request.fields}
      >
        <p>{owner.lead}</p>
        <CompanyFields form={form} values={{}} />
      </ActForm>
    );
  },
  Withdraw: ({ visit, view }) => {
    const { withdraw } = visit.speech.say.projectAct;
    const form = formOf(visit.speech, 'Withdraw', visit.reply);
    const place = placeWords(visit.speech, view.position);
    const isDraft = view.dossier.status === 'draft';
    const follows = place === '' ? withdraw.unplaced : withdraw.placed(place);
    return (
      <ActForm form={form} submit={withdraw.submit} follows={isDraft ? withdraw.draft : follows} tone="grave">
        <Tick form={form} name="sure" label={withdraw.sure} ticked="yes" />
      </ActForm>
    );
  },
};

/** The form of one act on a project, saying what follows before it is sent. */
export const ActFormOf = ({ type, ...props }: ActProps & { readonly type: ProducerAct }) =>
  forms[type](props);
