import { administerEndpoints as api } from '../../contracts/api/administer.ts';
import { type Served, served } from '../../contracts/api/use-case.ts';
import { endSeat } from './administer/end-seat.ts';
import { type ErasePersonPorts, erasePerson } from './administer/erase-person.ts';
import { executionsCsv } from './administer/executions-csv.ts';
import { type ExecutionsOfToolPorts, executionsOfTool } from './administer/executions-of-tool.ts';
import { type ExportRegisterPorts, exportRegister } from './administer/export-register.ts';
import { type FindPorts, find } from './administer/find.ts';
import { getDrift } from './administer/get-drift.ts';
import { type GetExecutionPorts, getExecution } from './administer/get-execution.ts';
import { getHealth, type HealthPorts } from './administer/get-health.ts';
import { type GetLetterPorts, getLetter } from './administer/get-letter.ts';
import { type GetPersonPorts, getPerson } from './administer/get-person.ts';
import { type GiveSeatPorts, giveSeat } from './administer/give-seat.ts';
import { type ImportPeoplePorts, importPeople } from './administer/import-people.ts';
import { type LettersOfPersonPorts, lettersOfPerson } from './administer/letters-of-person.ts';
import { listDeadLetters } from './administer/list-dead-letters.ts';
import { listExecutions } from './administer/list-executions.ts';
import {
  interventionsCsv,
  type ListInterventionsPorts,
  listInterventions,
} from './administer/list-interventions.ts';
import { type ListLettersPorts, listLetters } from './administer/list-letters.ts';
import { listMembers } from './administer/list-members.ts';
import { type ListPeoplePorts, listPeople } from './administer/list-people.ts';
import { type PauseOrResumePorts, pauseOrResume } from './administer/pause-or-resume.ts';
import { putAllRight } from './administer/put-all-right.ts';
import { type PutPersonPorts, putPerson } from './administer/put-person.ts';
import { type PutRightPorts, putRight } from './administer/put-right.ts';
import { type RedrivePorts, redriveExecution } from './administer/redrive-execution.ts';
import { type RetryPorts, retryDeadLetter } from './administer/retry-dead-letter.ts';
import { type SeeAsPorts, seeAs } from './administer/see-as.ts';
import { type SendAgainPorts, sendAgain } from './administer/send-again.ts';
import { type SignOutPersonPorts, signOutPerson } from './administer/sign-out-person.ts';
import { type VerifyPorts, verifyRecord } from './administer/verify-record.ts';

export type AdministerPorts = PutRightPorts &
  PauseOrResumePorts &
  RedrivePorts &
  GetExecutionPorts &
  ExecutionsOfToolPorts &
  HealthPorts &
  FindPorts &
  ListLettersPorts &
  GetLetterPorts &
  LettersOfPersonPorts &
  SendAgainPorts &
  RetryPorts &
  ListPeoplePorts &
  GetPersonPorts &
  PutPersonPorts &
  ErasePersonPorts &
  SignOutPersonPorts &
  GiveSeatPorts &
  ImportPeoplePorts &
  ListInterventionsPorts &
  VerifyPorts &
  ExportRegisterPorts &
  SeeAsPorts;

/** What administrators see and do: executions, letters, people, and whether the register itself is well. */
export const administerDesk = (ports: AdministerPorts): readonly Served[] => {
  const act = pauseOrResume(ports);
  return [
    served(api.getHealth, getHealth(ports)),
    served(api.find, find(ports)),
    served(api.listExecutions, listExecutions(ports)),
    served(api.executionsCsv, executionsCsv(ports)),
    served(api.getExecution, getExecution(ports)),
    served(api.executionsOfTool, executionsOfTool(ports)),
    served(api.pauseExecution, act('pause')),
    served(api.resumeExecution, act('resume')),
    served(api.redriveExecution, redriveExecution(ports)),
    served(api.getDrift, getDrift(ports)),
    served(api.putRight, putRight(ports)),
    served(api.putAllRight, putAllRight(ports)),
    served(api.listLetters, listLetters(ports)),
    served(api.getLetter, getLetter(ports)),
    served(api.lettersOfPerson, lettersOfPerson(ports)),
    served(api.sendAgain, sendAgain(ports)),
    served(api.listDeadLetters, listDeadLetters(ports)),
    served(api.retryDeadLetter, retryDeadLetter(ports)),
    served(api.listPeople, listPeople(ports)),
    served(api.getPerson, getPerson(ports)),
    served(api.putPerson, putPerson(ports)),
    served(api.erasePerson, erasePerson(ports)),
    served(api.signOutPerson, signOutPerson(ports)),
    served(api.giveSeat, giveSeat(ports)),
    served(api.endSeat, endSeat(ports)),
    served(api.importPeople, importPeople(ports)),
    served(api.listMembers, listMembers(ports)),
    served(api.seeAs, seeAs(ports)),
    served(api.listInterventions, listInterventions(ports)),
    served(api.interventionsCsv, interventionsCsv(ports)),
    served(api.verifyRecord, verifyRecord(ports)),
    served(api.exportRegister, exportRegister(ports)),
  ];
};
