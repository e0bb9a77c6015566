import { describe, expect, it } from 'vitest';
import { type WorkflowName, workflowFile, workflowNames } from '../../workflows/asl.ts';
import { templates, words } from './composed.ts';

const { all } = templates();
const machineOf = (name: WorkflowName) =>
  Object.values(all('AWS::StepFunctions::StateMachine')).find(
    ({ Properties }) => Properties.StateMachineName === name,
  )?.Properties;

describe.each(workflowNames)('the state machine %s', (name) => {
  it('is the file, word for word', () => {
    expect(machineOf(name).DefinitionString).toBe(workflowFile(name));
  });

  it('finds the function of each placeholder in its file, and of nothing else', () => {
    const placeholders = [...workflowFile(name).matchAll(/\$\{(\w+)\}/g)].map(([, word]) => word ?? '');
    const substitutions: Record<string, unknown> = machineOf(name).DefinitionSubstitutions;
    expect(Object.keys(substitutions).sort()).toEqual([...new Set(placeholders)].sort());
    for (const [placeholder, arn] of Object.entries(substitutions)) {
      expect(words(arn)).toBe(`${placeholder[0]?.toUpperCase()}${placeholder.slice(1)}Function`);
    }
  });

  it('is of the standard kind, and traced', () => {
    expect(machineOf(name)).toMatchObject({
      StateMachineType: 'STANDARD',
      TracingConfiguration: { Enabled: true },
    });
  });

  it('logs every event for a year and never its data, in which the tokens are', () => {
    const { Level, IncludeExecutionData, Destinations } = machineOf(name).LoggingConfiguration;
    expect({ Level, IncludeExecutionData }).toEqual({ Level: 'ALL', IncludeExecutionData: false });
    const log = Destinations[0].CloudWatchLogsLogGroup.LogGroupArn['Fn::GetAtt'][0];
    expect(all('AWS::Logs::LogGroup')[log]?.Properties).toEqual({
      LogGroupName: `/aws/vendedlogs/states/${name}`,
      RetentionInDays: 365,
    });
  });
});
