import { ChangeDetectionStrategy, Component, effect, input, output, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { debounceTime, Subject } from 'rxjs';

const typingPauseMilliseconds = 300;

/** Tells what was searched for once the person pauses typing. */
@Component({
  selector: 'sm-search-box',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sm-search">
      <i class="bi bi-search" aria-hidden="true"></i>
      <input
        #box
        type="search"
        class="form-control"
        [value]="shown()"
        [placeholder]="label()"
        [attr.aria-label]="label()"
        (input)="type(box.value)"
      />
    </div>
  `,
})
export class SearchBox {
  readonly label = input.required<string>();
  readonly value = input('');
  readonly search = output<string>();

  protected readonly shown = signal('');
  private readonly typed = new Subject<string>();
  private lastSearched = '';

  constructor() {
    this.typed.pipe(debounceTime(typingPauseMilliseconds), takeUntilDestroyed()).subscribe((text) => {
      if (text.trim() === this.lastSearched) return;
      this.lastSearched = text.trim();
      this.search.emit(this.lastSearched);
    });
    // A value that came from elsewhere (back button) is shown; the echo of our own must not disturb typing.
    effect(() => {
      const value = this.value();
      if (value !== this.lastSearched) {
        this.lastSearched = value;
        this.shown.set(value);
      }
    });
  }

  protected type(text: string): void {
    this.shown.set(text);
    this.typed.next(text);
  }
}
