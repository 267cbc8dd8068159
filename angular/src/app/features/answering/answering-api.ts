import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import { httpParams } from '../../shared/data/http-params';
import type { PagedResult, PageRequest } from '../../shared/data/paged-result';

export interface Guess {
  readonly name: string | null;
  readonly confidence: number;
}

export interface Thresholds {
  readonly answer: number;
  readonly clarify: number;
}

/** Thresholds for a part of the messages; null stands for every intent or area. */
export interface ThresholdOverride extends Thresholds {
  readonly intent: string | null;
  readonly productArea: string | null;
}

export interface ThresholdSet {
  readonly default: Thresholds;
  readonly overrides: readonly ThresholdOverride[];
}

/** What a threshold does with examples of which the right answer is known; counts are by weight. */
export interface RiskPoint {
  readonly threshold: number;
  readonly answered: number;
  readonly wrong: number;
  readonly answeredShare: number;
  readonly wrongShare: number;
  readonly upperBound: number;
}

export interface BudgetThreshold extends ThresholdOverride {
  readonly examples: number;
  readonly isProven: boolean;
  readonly isOverride: boolean;
  readonly point: RiskPoint;
}

export interface ErrorBudget {
  /** Null while a person sets the thresholds. */
  readonly maxWrongShare: number | null;
  readonly automatic: boolean;
  readonly chosenAt: string | null;
  readonly shownFor: number;
  readonly confidence: number;
  readonly isTrained: boolean;
  readonly default: BudgetThreshold;
  readonly groups: readonly BudgetThreshold[];
  readonly curve: readonly RiskPoint[];
}

/** What a past period would have been under other thresholds; numbers are 0 until it is done. */
export interface Replay {
  /** Set when it became a job. */
  readonly id: string | null;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly total: number;
  readonly processed: number;
  readonly reason: string | null;
  readonly conversations: number;
  readonly automated: number;
  readonly wrong: number;
  readonly expectedWrong: number;
  readonly clarified: number;
  readonly escalated: number;
  readonly open: number;
  readonly actual: { readonly automated: number; readonly escalated: number; readonly open: number } | null;
  readonly curve: readonly {
    readonly threshold: number;
    readonly answered: number;
    readonly wrong: number;
    readonly expectedWrong: number;
  }[];
}

export interface Outcome {
  readonly decision: 'answer' | 'clarify' | 'escalate';
  readonly faq: FaqReference | null;
  readonly confidence: number;
}

/** A question that gets something else by a planned change. */
export interface ChangedQuestion {
  readonly question: string;
  readonly conversationId: string | null;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly effect: 'broken' | 'mended' | 'changed';
}

interface DecisionCounts {
  readonly answered: number;
  readonly clarified: number;
  readonly escalated: number;
}

/** A planned change and what it would change; numbers are null until it is measured. */
export interface ChangeSet {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly total: number;
  readonly processed: number;
  readonly reason: string | null;
  readonly regression: {
    readonly total: number;
    readonly passedBefore: number;
    readonly passedAfter: number;
  } | null;
  readonly questions: number | null;
  readonly before: DecisionCounts | null;
  readonly after: DecisionCounts | null;
  readonly changedCount: number | null;
  readonly changed: readonly ChangedQuestion[] | null;
}

export interface FaqReference {
  readonly id: string;
  readonly question: string | null;
}

export interface RegressionTest {
  readonly id: string;
  readonly question: string | null;
  readonly expected: FaqReference | null;
  readonly refused: FaqReference | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly lastRun: {
    readonly at: string;
    readonly isPassed: boolean;
    readonly outcome: Outcome;
  } | null;
}

export interface RegressionSummary {
  readonly total: number;
  readonly passed: number;
  readonly failed: readonly RegressionTest[];
}

export interface AskResult {
  readonly decision: 'answer' | 'clarify' | 'escalate';
  readonly answer: string | null;
  /** Probability that the answer is right, 0 to 1. */
  readonly confidence: number;
  readonly intent: Guess | null;
  readonly productArea: Guess | null;
  readonly language: string;
  readonly candidates: readonly {
    readonly faqId: string;
    readonly question: string;
    readonly confidence: number;
  }[];
  readonly thresholds: { readonly answer: number; readonly clarify: number };
  readonly reasons: readonly string[];
  readonly elapsedMs: number;
  readonly thresholdSource?: { readonly origin: string; readonly reason: string };
  /** The numbers behind the confidence, by name. */
  readonly features?: Readonly<Record<string, number>>;
  readonly knowledgeRevision?: string;
  readonly isTrained?: boolean;
  readonly engineMs?: number;
}

const tests = '/api/answering/regression-tests';

@Injectable({ providedIn: 'root' })
export class AnsweringApi {
  private readonly http = inject(HttpClient);

  /** What the bot would say now; nothing is stored and nobody is told. */
  ask(text: string): Observable<AskResult> {
    return this.http.post<AskResult>('/api/answering/ask', { text });
  }

  thresholds(): Observable<ThresholdSet> {
    return this.http.get<ThresholdSet>('/api/answering/thresholds');
  }

  changeThresholds(thresholds: ThresholdSet): Observable<ThresholdSet> {
    return this.http.put<ThresholdSet>('/api/answering/thresholds', thresholds);
  }

  /** The budget in force, or what another one would choose. */
  errorBudget(maxWrongShare?: number): Observable<ErrorBudget> {
    return this.http.get<ErrorBudget>('/api/answering/error-budget', {
      params: httpParams({ maxWrongShare }),
    });
  }

  /** The budget in force alone: a small answer, for which nothing is reckoned. */
  errorBudgetSetting(): Observable<Pick<ErrorBudget, 'maxWrongShare' | 'automatic'>> {
    return this.http.get<Pick<ErrorBudget, 'maxWrongShare' | 'automatic'>>(
      '/api/answering/error-budget/setting',
    );
  }

  changeErrorBudget(maxWrongShare: number, automatic: boolean): Observable<ErrorBudget> {
    return this.http.put<ErrorBudget>('/api/answering/error-budget', { maxWrongShare, automatic });
  }

  replay(period: { from: string; to: string }, thresholds: ThresholdSet): Observable<Replay> {
    return this.http.post<Replay>('/api/answering/replay', { ...period, thresholds });
  }

  replayProgress(id: string): Observable<Replay> {
    return this.http.get<Replay>(`/api/answering/replay/${encodeURIComponent(id)}`);
  }

  /** Plans new thresholds and measures in the background what they would change. */
  plan(thresholds: ThresholdSet): Observable<ChangeSet> {
    return this.http.post<ChangeSet>('/api/answering/change-sets', { thresholds });
  }

  planned(id: string): Observable<ChangeSet> {
    return this.http.get<ChangeSet>(`/api/answering/change-sets/${encodeURIComponent(id)}`);
  }

  regressionTests(page: PageRequest): Observable<PagedResult<RegressionTest>> {
    return this.http.get<PagedResult<RegressionTest>>(tests, { params: httpParams({ ...page }) });
  }

  /** Without an expected FAQ, the question must not be answered at all. */
  addRegressionTest(question: string, expectedFaqId: string | null): Observable<RegressionTest> {
    return this.http.post<RegressionTest>(tests, { question, expectedFaqId });
  }

  deleteRegressionTest(id: string): Observable<unknown> {
    return this.http.delete(`${tests}/${encodeURIComponent(id)}`);
  }

  runRegressionTests(): Observable<RegressionSummary> {
    return this.http.post<RegressionSummary>(`${tests}/run`, {});
  }
}
