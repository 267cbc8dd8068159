import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Policies } from '../../core/menu/policies';
import { loadable } from '../../shared/data/loadable';
import { OnboardingApi } from './onboarding-api';

interface Step {
  readonly key: string;
  readonly icon: string;
  readonly path: string;
  readonly done: boolean;
}

/** Leads whoever sets a tenant up from an empty knowledge base to the first answer on its own website; gone once that works. */
@Component({
  selector: 'sm-first-steps',
  imports: [LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (visible()) {
      <section class="sm-card" aria-labelledby="first-steps-title">
        <h2 id="first-steps-title">{{ 'SupportMax::FirstSteps:Title' | abpLocalization }}</h2>
        <ol>
          @for (step of steps(); track step.key) {
            <li [class.done]="step.done" [class.next]="step === next()">
              <a [routerLink]="step.path">
                <i [class]="step.done ? 'bi bi-check-circle-fill' : 'bi ' + step.icon" aria-hidden="true"></i>
                <span>
                  <strong>{{ 'SupportMax::FirstSteps:' + step.key | abpLocalization }}</strong>
                  @if (step.done) {
                    <span class="visually-hidden">{{ 'SupportMax::FirstSteps:Done' | abpLocalization }}</span>
                  }
                  <span class="text">{{
                    'SupportMax::FirstSteps:' + step.key + 'Text' | abpLocalization
                  }}</span>
                </span>
              </a>
            </li>
          }
        </ol>
      </section>
    }
  `,
  styles: `
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
      gap: 0.75rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    a {
      display: flex;
      gap: 0.75rem;
      height: 100%;
      padding: 0.875rem;
      border: 1px solid var(--sm-border);
      border-radius: 0.625rem;
      color: var(--sm-text);
      text-decoration: none;
    }
    a:hover,
    .next a {
      border-color: var(--sm-accent);
    }
    .next a {
      background: var(--sm-accent-soft);
    }
    i {
      font-size: 1.25rem;
      line-height: 1.3;
      color: var(--sm-accent);
    }
    .done i {
      color: var(--sm-good);
    }
    .text {
      display: block;
      font-size: 0.8125rem;
      color: var(--sm-text-muted);
    }
  `,
})
export class FirstSteps {
  private readonly setsUp = inject(PermissionService).getGrantedPolicy(Policies.KnowledgeEdit);
  private readonly api = inject(OnboardingApi);
  private readonly progress = loadable(signal(this.setsUp), (setsUp) => this.api.progress(setsUp));

  protected readonly steps = computed<readonly Step[]>(() => {
    const found = this.progress.value();
    if (!found) return [];
    return [
      { key: 'Import', icon: 'bi-upload', path: '/knowledge/import', done: found.published > 0 },
      { key: 'Try', icon: 'bi-chat-square-dots', path: '/playground', done: found.tried },
      { key: 'Budget', icon: 'bi-sliders', path: '/thresholds', done: found.hasBudget },
      { key: 'Embed', icon: 'bi-code-slash', path: '/widget', done: found.isEmbedded },
    ];
  });
  protected readonly next = computed(() => this.steps().find(({ done }) => !done));
  protected readonly visible = computed(() => this.setsUp && this.next() !== undefined);
}
