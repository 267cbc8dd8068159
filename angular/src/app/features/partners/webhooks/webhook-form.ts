import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import type { PartnerClient } from '../clients/clients-api';
import { webhookEvents, type WebhookInput } from './webhooks-api';

const nothing: WebhookInput = { url: '', events: [], isActive: true, agentBotClientId: null };

/** Where a webhook leads and what it is told of: events, or conversations that a bot at its end answers. */
@Component({
  selector: 'sm-webhook-form',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './webhook-form.html',
})
export class WebhookForm {
  /** The webhook that is changed; nothing for a new one. */
  readonly webhook = input<(WebhookInput & { readonly id: string }) | null>(null);
  /** Programs whose bot may answer. */
  readonly clients = input.required<readonly PartnerClient[]>();
  readonly busy = input(false);
  readonly saved = output<WebhookInput>();
  readonly cancelled = output<void>();

  protected readonly events = webhookEvents;
  protected readonly key = computed(() => this.webhook()?.id ?? 'new');
  protected readonly draft = linkedSignal<WebhookInput>(() => this.webhook() ?? nothing);
  protected readonly isReady = computed(
    () =>
      this.draft().url.trim() !== '' &&
      (this.draft().events.length > 0 || this.draft().agentBotClientId !== null),
  );

  protected change(change: Partial<WebhookInput>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected choose(event: string, isChosen: boolean): void {
    const others = this.draft().events.filter((chosen) => chosen !== event);
    this.change({ events: isChosen ? [...others, event] : others });
  }

  protected save(submitted: Event): void {
    submitted.preventDefault();
    const { url, events, isActive, agentBotClientId } = this.draft();
    this.saved.emit({ url: url.trim(), events: agentBotClientId ? [] : events, isActive, agentBotClientId });
  }
}
