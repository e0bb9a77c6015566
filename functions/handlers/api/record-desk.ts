import { fileEndpoints as files } from '../../contracts/api/files.ts';
import { recordEndpoints as api } from '../../contracts/api/record.ts';
import { type Served, served } from '../../contracts/api/use-case.ts';
import type { SessionPorts } from '../act-on-session.ts';
import type { CarryOutPorts } from '../ask.ts';
import { actOnSession } from './record/act-on-session.ts';
import { type AnswerOfferPorts, answerOffer } from './record/answer-offer.ts';
import { giveCommand } from './record/give-command.ts';
import { planSession } from './record/plan-session.ts';
import { recordSeveral } from './record/record-several.ts';
import { type UploadPorts, uploadFile } from './record/upload-file.ts';

export type RecordPorts = CarryOutPorts & SessionPorts & AnswerOfferPorts & UploadPorts;

/** What secretaries and officers do to the record. */
export const recordDesk = (ports: RecordPorts): readonly Served[] => {
  const give = giveCommand(ports);
  return [
    served(api.registerTool, give('register')),
    served(api.submitTool, give('submit')),
    served(api.notListed, give('not-listed')),
    served(api.recordDecision, give('record-decision')),
    served(api.recordSeveral, recordSeveral(ports)),
    served(api.confirmAmendedText, give('confirm-amended-text')),
    served(api.confirmText, give('confirm-text')),
    served(api.takeBack, give('take-back')),
    served(api.proposeCorrection, give('propose-correction')),
    served(api.agreeCorrection, give('agree-correction')),
    served(api.changeRoute, give('change-route')),
    served(api.withdrawTool, give('withdraw')),
    served(api.discontinueTool, give('discontinue')),
    served(api.openWrittenProcedure, give('open-written-procedure')),
    served(api.enterAnswer, give('object')),
    served(api.attachDocument, give('attach-document')),
    served(files.uploadFile, uploadFile(ports)),
    served(api.publishTool, give('publish')),
    served(api.clearStep, give('clear-step')),
    served(api.answerOffer, answerOffer(ports)),
    served(api.planSession, planSession(ports)),
    served(api.actOnSession, actOnSession(ports)),
  ];
};
