/**
 * What we use of the language and some browsers lack: Safari has no disposal, Chrome 109, the last one of Windows 7, no promises with
 * resolvers and no sorted copies of arrays. Imported before anything else, as classes name their methods by these symbols.
 */

if (!Reflect.has(Symbol, 'dispose')) Object.defineProperty(Symbol, 'dispose', { value: Symbol('Symbol.dispose') })

/** As far as we use `DisposableStack`. */
class Disposables {
	readonly #undo: (() => void)[] = []
	disposed = false

	use<Resource extends Disposable>(resource: Resource): Resource {
		this.defer(() => resource[Symbol.dispose]())
		return resource
	}

	defer(undo: () => void): void {
		this.#undo.push(undo)
	}

	dispose(): void {
		this.disposed = true
		for (let undo = this.#undo.pop(); undo !== undefined; undo = this.#undo.pop()) undo()
	}

	[Symbol.dispose](): void {
		this.dispose()
	}
}

function notYet(): void {}

function withResolvers<Value>(this: PromiseConstructor): PromiseWithResolvers<Value> {
	let resolve: PromiseWithResolvers<Value>['resolve'] = notYet
	let reject: PromiseWithResolvers<Value>['reject'] = notYet
	const promise = new this<Value>((onResolve, onReject) => {
		resolve = onResolve
		reject = onReject
	})
	return { promise, resolve, reject }
}

function toSorted<Value>(this: readonly Value[], compare?: (a: Value, b: Value) => number): Value[] {
	return [...this].sort(compare)
}

function addWhereMissing(target: object, name: string, value: unknown): void {
	if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true })
}

addWhereMissing(globalThis, 'DisposableStack', Disposables)
addWhereMissing(Promise, 'withResolvers', withResolvers)
addWhereMissing(Array.prototype, 'toSorted', toSorted)
