import { Component, type ReactNode } from "react";
import { paneText } from "../../i18n/zh-CN/pane";
import { ProblemMessage } from "./ProblemMessage";

interface ErrorBoundaryProps {
  readonly onReload: () => void;
  readonly children: ReactNode;
}

/** Shows a designed page instead of a blank one when drawing the pane itself has failed. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <ProblemMessage
        title={paneText.problem.crashTitle}
        what={paneText.problem.crashWhat}
        untouched={paneText.problem.crashUntouched}
        next={
          <>
            <p>{paneText.problem.crashNext}</p>
            <pre>{error.message}</pre>
          </>
        }
        actions={[{ label: paneText.problem.reload, run: this.props.onReload }]}
      />
    );
  }
}
