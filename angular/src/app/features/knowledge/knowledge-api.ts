import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { map, type Observable } from 'rxjs';
import { httpParams } from '../../shared/data/http-params';
import type { PagedResult, PageRequest } from '../../shared/data/paged-result';

export const faqStatuses = ['draft', 'published', 'archived'] as const;
export type FaqStatus = (typeof faqStatuses)[number];

/** What a curator writes. */
export interface FaqContent {
  readonly question: string;
  /** Other ways customers put the question. */
  readonly alternatives: readonly string[];
  /** Markdown. */
  readonly answer: string;
  readonly intent: string;
  readonly productArea: string;
  /** Two letters, e.g. `en`. */
  readonly language: string;
  readonly tags: readonly string[];
}

export interface Faq extends FaqContent {
  readonly id: string;
  readonly externalId: string | null;
  readonly status: FaqStatus;
  /** Counts the edits; an edit must name the version it started from. */
  readonly version: number;
}

/** A FAQ as it once was. */
export interface FaqVersion extends FaqContent {
  readonly version: number;
  readonly status: FaqStatus;
  readonly changedAt: string;
  readonly changedBy: string;
}

export type BulkAction = 'Publish' | 'Archive' | 'Move' | 'Delete';

export interface FaqsRequest extends PageRequest {
  readonly filter: string;
  readonly intent: string;
  readonly productArea: string;
  readonly status: string;
  readonly language: string;
  readonly sorting: string;
}

const faqs = '/api/knowledge/faqs';

@Injectable({ providedIn: 'root' })
export class KnowledgeApi {
  private readonly http = inject(HttpClient);

  list(request: FaqsRequest): Observable<PagedResult<Faq>> {
    return this.http.get<PagedResult<Faq>>(faqs, { params: httpParams({ ...request }) });
  }

  get(id: string): Observable<Faq> {
    return this.http.get<Faq>(address(id));
  }

  create(content: FaqContent): Observable<Faq> {
    return this.http.post<Faq>(faqs, content);
  }

  /** Fails with 409 if somebody else has changed it since `faq` was read. */
  update({ id, version, externalId }: Faq, content: FaqContent): Observable<Faq> {
    return this.http.put<Faq>(address(id), { ...content, externalId, version });
  }

  publish({ id, version }: Faq): Observable<Faq> {
    return this.http.post<Faq>(`${address(id)}/publish`, { version });
  }

  archive({ id, version }: Faq): Observable<Faq> {
    return this.http.post<Faq>(`${address(id)}/archive`, { version });
  }

  /** Newest first. */
  versions(id: string): Observable<readonly FaqVersion[]> {
    return this.http
      .get<{ items: readonly FaqVersion[] }>(`${address(id)}/versions`)
      .pipe(map(({ items }) => items));
  }

  /** All of them or none. */
  changeMany(
    action: BulkAction,
    ids: readonly string[],
    productArea?: string,
  ): Observable<{ readonly changed: number; readonly unchanged: number }> {
    return this.http.post<{ changed: number; unchanged: number }>(`${faqs}/bulk`, {
      action,
      ids,
      productArea,
    });
  }

  /** An area that still has FAQs cannot be left out. */
  changeProductAreas(names: readonly string[]): Observable<unknown> {
    return this.http.put('/api/knowledge/product-areas', { items: names.map((name) => ({ name })) });
  }

  productAreas(): Observable<readonly string[]> {
    return this.http
      .get<{ items: readonly { name: string }[] }>('/api/knowledge/product-areas')
      .pipe(map(({ items }) => items.map(({ name }) => name)));
  }
}

function address(id: string): string {
  return `${faqs}/${encodeURIComponent(id)}`;
}
