import { CfnOutput, Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/**
 * What the mail service may say of a letter later, and the ledger must hear: the bad news, and that it was sent, which
 * the ledger does not know where the sender died between handing over and writing down.
 */
const news = {
  Send: EmailSendingEvent.SEND,
  Bounce: EmailSendingEvent.BOUNCE,
  Complaint: EmailSendingEvent.COMPLAINT,
  Reject: EmailSendingEvent.REJECT,
  'Rendering Failure': EmailSendingEvent.RENDERING_FAILURE,
};

/** The domain that letters come from, and the way back of what happened to them. */
export class Letters extends Construct {
  /** Sending needs the permission on both: the identity, and the configuration set that is its default. */
  readonly arns: readonly string[];

  constructor(
    scope: Construct,
    id: string,
    props: { readonly mailDomain: string; readonly onLetterEvent: IFunction; readonly failedEvents: IQueue },
  ) {
    super(scope, id);
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: 'placet',
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    configurationSet.addEventDestination('ToEventBridge', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: Object.values(news),
    });
    new Rule(this, 'News', {
      description:
        'Letters that were sent, bounced, were refused, were complained of or could not be written',
      eventPattern: {
        source: ['aws.ses'],
        detail: {
          eventType: Object.keys(news),
          mail: { tags: { 'ses:configuration-set': [configurationSet.configurationSetName] } },
        },
      },
      targets: [
        new LambdaFunction(props.onLetterEvent, { deadLetterQueue: props.failedEvents, retryAttempts: 8 }),
      ],
    });
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(props.mailDomain),
      configurationSet,
      feedbackForwarding: false,
    });
    identity.dkimRecords.forEach(({ name, value }, place) => {
      new CfnOutput(this, `Dkim${place + 1}`, { value: `${name} CNAME ${value}` });
    });
    this.arns = [
      identity.emailIdentityArn,
      Stack.of(this).formatArn({
        service: 'ses',
        resource: 'configuration-set',
        resourceName: configurationSet.configurationSetName,
      }),
    ];
  }
}
