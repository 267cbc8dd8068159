import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { auditTime, interval, merge, type Observable } from 'rxjs';
import { ErrorText } from '../../shared/data/error-text';
import { loadable } from '../../shared/data/loadable';
import { Formats } from '../../shared/format/formats';
import { LoadState } from '../../shared/ui/load-state';
import { DeskApi, type CannedResponse } from '../conversations/desk-api';
import { DeskHub } from '../conversations/live/desk-hub';
import {
  RoutingApi,
  strategies,
  tiers,
  type Agent,
  type DeskSettings,
  type Queue,
  type Strategy,
  type Tier,
} from './routing-api';

const refreshMilliseconds = 2_000;
const lookEveryMilliseconds = 10_000;

/** What a supervisor leads by: queues, agents, load, promises at risk, and how all that is set up. */
@Component({
  selector: 'sm-routing-page',
  imports: [LoadState, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './routing-page.html',
  styleUrl: './routing-page.css',
})
export class RoutingPage {
  private readonly api = inject(RoutingApi);
  private readonly desk = inject(DeskApi);
  private readonly toaster = inject(ToasterService);
  private readonly errors = inject(ErrorText);
  protected readonly formats = inject(Formats);
  protected readonly strategies = strategies;
  protected readonly tiers = tiers;
  private readonly once = signal(0);

  protected readonly overview = loadable(this.once, () => this.api.overview());
  protected readonly queues = loadable(this.once, () => this.api.queues());
  protected readonly settings = loadable(this.once, () => this.api.settings());
  protected readonly canned = loadable(this.once, () => this.desk.canned());

  constructor() {
    const hub = inject(DeskHub);
    hub.watch(inject(DestroyRef));
    merge(hub.statuses$, hub.connected$, interval(lookEveryMilliseconds))
      .pipe(auditTime(refreshMilliseconds), takeUntilDestroyed())
      .subscribe(() => this.overview.reload());
  }

  protected saveQueue(event: Event, queue: Queue | null): void {
    const form = this.take(event);
    const timeout = Number(form.get('timeout'));
    const wanted = {
      name: String(form.get('name')),
      position: Number(form.get('position')),
      intents: list(form.get('intents')),
      productAreas: list(form.get('productAreas')),
      languages: list(form.get('languages')),
      skills: list(form.get('skills')),
      channels: queue?.channels ?? [],
      strategy: form.get('strategy') as Strategy,
      timeoutSeconds: timeout > 0 ? timeout : null,
      nextQueueId: String(form.get('next') ?? '') || null,
    };
    this.run(this.api.saveQueue(wanted, queue?.id ?? null), () => this.reloadQueues());
  }

  protected deleteQueue(queue: Queue): void {
    this.run(this.api.deleteQueue(queue.id), () => this.reloadQueues());
  }

  protected saveAgent(event: Event, agent: Agent): void {
    const form = this.take(event);
    const wanted = {
      capacity: Number(form.get('capacity')),
      tier: form.get('tier') as Tier,
      skills: list(form.get('skills')),
    };
    this.run(this.api.saveAgent(agent.id, wanted), () => this.overview.reload());
  }

  protected saveSettings(event: Event, before: DeskSettings): void {
    const form = this.take(event);
    const timeout = Number(form.get('timeout'));
    const wanted: DeskSettings = {
      ...before,
      reopenWindowHours: Number(form.get('reopen')),
      graceSeconds: Number(form.get('grace')),
      defaultStrategy: form.get('strategy') as Strategy,
      defaultTimeoutSeconds: timeout > 0 ? timeout : null,
      warnAtPercent: Number(form.get('warn')),
      raisesPriorityWhenUpset: form.get('raises') !== null,
      handsOverWhenUpset: form.get('handsOver') !== null,
    };
    this.run(this.api.saveSettings(wanted), () => this.settings.reload());
  }

  protected saveCanned(event: Event, canned: CannedResponse | null): void {
    const target = event.target as HTMLFormElement;
    const form = this.take(event);
    const wanted = {
      shortcut: String(form.get('shortcut')),
      title: String(form.get('title')),
      text: String(form.get('text')),
    };
    this.run(this.desk.saveCanned(wanted, canned?.id ?? null), () => {
      if (!canned) target.reset();
      this.canned.reload();
    });
  }

  protected deleteCanned(canned: CannedResponse): void {
    this.run(this.desk.deleteCanned(canned.id), () => this.canned.reload());
  }

  private take(event: Event): FormData {
    event.preventDefault();
    return new FormData(event.target as HTMLFormElement);
  }

  private reloadQueues(): void {
    this.queues.reload();
    this.overview.reload();
  }

  private run(action: Observable<unknown>, done: () => void): void {
    action.subscribe({
      next: () => {
        this.toaster.success('SupportMax::Desk:Done');
        done();
      },
      error: (error: unknown) => this.toaster.error(this.errors.of(error)),
    });
  }
}

/** Words between commas. */
function list(value: FormDataEntryValue | null): string[] {
  return String(value ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}
