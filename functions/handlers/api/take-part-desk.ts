import { takePartEndpoints as api } from '../../contracts/api/take-part.ts';
import { type Served, served } from '../../contracts/api/use-case.ts';
import type { InboxStore } from '../../desk-ports.ts';
import type { Clock, PeopleStore } from '../../ports.ts';
import { type AnswerPorts, answerProcedure } from './take-part/answer-procedure.ts';
import { changeSettings } from './take-part/change-settings.ts';
import { type FollowPorts, followBody, followTool, unfollowBody, unfollowTool } from './take-part/follow.ts';
import { markLetter } from './take-part/mark-letter.ts';
import { type OfferPorts, offerContribution } from './take-part/offer-contribution.ts';
import { type RenewCalendarPorts, renewCalendar } from './take-part/renew-calendar.ts';
import { type LevelPorts, setLevel } from './take-part/set-level.ts';
import { type SignOutPorts, signOut } from './take-part/sign-out.ts';
import { type UnsubscribePorts, unsubscribe } from './take-part/unsubscribe.ts';

export type TakePartPorts = AnswerPorts &
  FollowPorts &
  LevelPorts &
  OfferPorts &
  RenewCalendarPorts &
  SignOutPorts &
  UnsubscribePorts & {
    readonly people: Pick<PeopleStore, 'changePerson'>;
    readonly inbox: Pick<InboxStore, 'mark'>;
    readonly clock: Clock;
  };

/** What people change of their own, and what they say for a Member. */
export const takePartDesk = (ports: TakePartPorts): readonly Served[] => [
  served(api.markLetter, markLetter(ports)),
  served(api.setLevel, setLevel(ports)),
  served(api.followTool, followTool(ports)),
  served(api.unfollowTool, unfollowTool(ports)),
  served(api.followBody, followBody(ports)),
  served(api.unfollowBody, unfollowBody(ports)),
  served(api.changeSettings, changeSettings(ports)),
  served(api.signOut, signOut(ports)),
  served(api.answerProcedure, answerProcedure(ports)),
  served(api.offerContribution, offerContribution(ports)),
  served(api.renewCalendar, renewCalendar(ports)),
  served(api.unsubscribe, unsubscribe(ports)),
];
