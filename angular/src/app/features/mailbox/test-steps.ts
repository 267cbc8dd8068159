import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { MailboxTest } from './mailbox-api';

/** How trying the servers went, step by step, up to the one that failed. */
@Component({
  selector: 'sm-test-steps',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status">
      <p [class]="result().succeeded ? 'sm-alert sm-alert-good' : 'sm-alert sm-alert-danger'">
        {{
          (result().succeeded ? 'SupportMax::Mailbox:TestOk' : 'SupportMax::Mailbox:TestFailed')
            | abpLocalization
        }}
      </p>
      <ol>
        @for (step of result().steps; track $index) {
          <li>
            <i
              aria-hidden="true"
              [class]="step.succeeded ? 'bi bi-check-circle-fill good' : 'bi bi-x-circle-fill bad'"
            ></i>
            <span>
              {{ 'SupportMax::Mailbox:Server:' + step.server | abpLocalization }}:
              {{ 'SupportMax::Mailbox:Step:' + step.step | abpLocalization }}
              <span class="visually-hidden">{{
                (step.succeeded ? 'SupportMax::Mailbox:StepOk' : 'SupportMax::Mailbox:StepFailed')
                  | abpLocalization
              }}</span>
              @if (step.message) {
                <span class="message">{{ step.message }}</span>
              }
            </span>
          </li>
        }
      </ol>
    </div>
  `,
  styles: `
    ol {
      display: grid;
      gap: 0.375rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 0.5rem;
    }
    .good {
      color: var(--sm-good);
    }
    .bad,
    .message {
      color: var(--sm-bad);
    }
    .message {
      display: block;
      overflow-wrap: anywhere;
    }
  `,
})
export class TestSteps {
  readonly result = input.required<MailboxTest>();
}
