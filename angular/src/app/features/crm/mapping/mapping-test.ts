import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CrmMappingTest } from '../crm-api';

/** The case that a ticket would become, and what the CRM would not take of it. */
@Component({
  selector: 'sm-mapping-test',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-card" role="status">
      <h2>{{ 'SupportMax::Crm:WouldBecome' | abpLocalization: '' + result().ticketNumber }}</h2>
      @if (result().problems.length) {
        <ul class="sm-alert sm-alert-danger problems">
          @for (problem of result().problems; track $index) {
            <li>
              <code>{{ problem.target }}</code>
              {{
                'SupportMax::Crm:Problem:' + problem.code
                  | abpLocalization
                    : (problem.allowed.length ? problem.allowed.join(', ') : '' + problem.maxLength)
              }}
            </li>
          }
        </ul>
      } @else {
        <p class="sm-alert sm-alert-good">{{ 'SupportMax::Crm:NoProblems' | abpLocalization }}</p>
      }
      <dl class="fields">
        @for (field of fields(); track field[0]) {
          <div>
            <dt>{{ field[0] }}</dt>
            <dd>{{ field[1] ?? '–' }}</dd>
          </div>
        }
      </dl>
    </section>
  `,
  styles: `
    .problems {
      display: grid;
      margin: 0 0 1rem;
      padding-left: 2rem;
    }
    .fields {
      display: grid;
      gap: 0.5rem;
      margin: 0;
    }
    .fields > div {
      display: grid;
      grid-template-columns: minmax(8rem, 16rem) minmax(0, 1fr);
      gap: 0.125rem 1rem;
    }
    dt {
      font-weight: 400;
      color: var(--sm-text-muted);
      overflow-wrap: anywhere;
    }
    dd {
      margin: 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    @media (max-width: 575.98px) {
      .fields > div {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class MappingTest {
  readonly result = input.required<CrmMappingTest>();

  protected readonly fields = computed(() => Object.entries(this.result().fields));
}
