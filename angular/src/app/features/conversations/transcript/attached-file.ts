import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Formats } from '../../../shared/format/formats';
import type { Attachment } from '../message';

const kilobyte = 1024;

/** A file in a conversation: a picture shows itself, anything else is a card. Both are a download. */
@Component({
  selector: 'sm-attached-file',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a [href]="address()" [attr.download]="file().fileName" [class.card]="!isPicture()">
      @if (isPicture()) {
        <img [src]="address()" [alt]="file().fileName" loading="lazy" (error)="broken.set(true)" />
      } @else {
        <i class="bi bi-file-earmark-pdf" aria-hidden="true"></i>
        <span class="name">{{ file().fileName }}</span>
        <span class="size">{{ size() }}</span>
      }
    </a>
  `,
  styles: `
    :host {
      display: block;
    }
    img {
      display: block;
      max-width: min(100%, 20rem);
      max-height: 16rem;
      border-radius: 0.5rem;
    }
    .card {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: 0.625rem;
      align-items: center;
      padding: 0.375rem 0.25rem;
      color: inherit;
      text-decoration: none;
    }
    .card:hover .name {
      text-decoration: underline;
    }
    .card i {
      grid-row: span 2;
      font-size: 1.75rem;
      color: var(--sm-bad);
    }
    .name {
      overflow: hidden;
      font-weight: 550;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .size {
      font-size: 0.75rem;
      color: var(--sm-text-muted);
    }
  `,
})
export class AttachedFile {
  private readonly formats = inject(Formats);

  readonly file = input.required<Attachment>();
  protected readonly broken = signal(false);
  protected readonly isPicture = computed(
    () => this.file().contentType.startsWith('image/') && !this.broken(),
  );
  protected readonly address = computed(() => '/api/attachments/' + this.file().id);
  protected readonly size = computed(() => {
    const kilobytes = Math.max(1, Math.round(this.file().size / kilobyte));
    return kilobytes < kilobyte
      ? `${this.formats.count(kilobytes)} KB`
      : `${this.formats.decimal(Math.round(kilobytes / 102.4) / 10)} MB`;
  });
}
