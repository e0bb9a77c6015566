import { api } from '../../contracts/api/endpoints.ts';
import { type Served, served } from '../../contracts/api/use-case.ts';
import type { InboxStore } from '../../desk-ports.ts';
import type { Clock, PeopleStore } from '../../ports.ts';
import { type AnswerPorts, answerProcedure } from './answer-procedure.ts';
import { changeSettings } from './change-settings.ts';
import { type FollowPorts, followBody, followTool, unfollowBody, unfollowTool } from './follow.ts';
import { type CalendarStatePorts, getCalendar } from './get-calendar.ts';
import { type DuePorts, getDue } from './get-due.ts';
import { getSubscriptions, type SubscriptionPorts } from './get-subscriptions.ts';
import { type InboxPorts, listInbox } from './list-inbox.ts';
import { listOffers, type OffersPorts } from './list-offers.ts';
import { markLetter } from './mark-letter.ts';
import { type OfferPorts, offerContribution } from './offer-contribution.ts';
import { type CalendarPorts, readCalendar } from './read-calendar.ts';
import { type RenewCalendarPorts, renewCalendar } from './renew-calendar.ts';
import { type LevelPorts, setLevel } from './set-level.ts';
import {
  type ShowUnsubscribePorts,
  showUnsubscribe,
  type UnsubscribePorts,
  unsubscribe,
} from './unsubscribe.ts';

export type TakePartPorts = AnswerPorts &
  FollowPorts &
  LevelPorts &
  OfferPorts &
  RenewCalendarPorts &
  UnsubscribePorts & {
    readonly people: Pick<PeopleStore, 'putPerson'>;
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
  served(api.answerProcedure, answerProcedure(ports)),
  served(api.offerContribution, offerContribution(ports)),
  served(api.renewCalendar, renewCalendar(ports)),
  served(api.unsubscribe, unsubscribe(ports)),
];

export type TakePartReadPorts = DuePorts &
  InboxPorts &
  SubscriptionPorts &
  OffersPorts &
  CalendarPorts &
  CalendarStatePorts &
  ShowUnsubscribePorts;

/** What people read of their own. */
export const takePartReads = (ports: TakePartReadPorts): readonly Served[] => [
  served(api.getDue, getDue(ports)),
  served(api.listInbox, listInbox(ports)),
  served(api.getSubscriptions, getSubscriptions(ports)),
  served(api.listOffers, listOffers(ports)),
  served(api.getCalendar, getCalendar(ports)),
  served(api.readCalendar, readCalendar(ports)),
  served(api.showUnsubscribe, showUnsubscribe(ports)),
];
