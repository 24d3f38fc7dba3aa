import { planAgenda, type Agenda, type Application, type PolicyInput } from 'followup-core';
import { interview, rita } from './plan.ts';

/** An application whose recruiter is Rita, with an interview on a day of New York from ten to eleven. */
export function application(id: string, date: string, more: Partial<Application> = {}): Application {
  return {
    id,
    company: id,
    role: 'Engineer',
    candidate: { timeZone: 'America/New_York' },
    employer: { timeZone: 'America/New_York' },
    contacts: [rita],
    stayInTouchWith: [],
    interviews: [interview(`${id}1`, date, [])],
    ...more,
  };
}

/** Plans applications together; `now` is on the clock of New York. */
export function agenda(now: string, applications: readonly Application[], policy: PolicyInput = 'patient'): Agenda {
  return planAgenda({ applications: [...applications], policy, now: `${now}-04:00` });
}
