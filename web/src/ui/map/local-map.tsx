import './map.css'
import { memo, useEffect, useEffectEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { LeafletBoard } from './leaflet-board.ts'
import type { BackendProps, MapPoint } from './map-types.ts'
import { Mark } from './mark.tsx'
import { useGround } from './use-ground.ts'

/** The map over the bundled town's streets. Moved by hand, by arrow keys, + and − while it has the focus. */
export default function LocalMap({
  label,
  describedBy,
  points,
  lines,
  selected,
  onSelect,
  fit,
  onReady,
}: BackendProps) {
  const box = useRef<HTMLDivElement>(null)
  const [board, setBoard] = useState<LeafletBoard | null>(null)
  const ready = useEffectEvent(onReady)
  const ground = useGround()
  useEffect(() => {
    if (!box.current) return undefined
    const opened = new LeafletBoard(box.current, fit)
    setBoard(opened)
    ready(opened)
    return () => {
      setBoard(null)
      opened.close()
    }
  }, [fit])
  useEffect(() => {
    if (board && ground) return board.showGround(ground)
    return undefined
  }, [board, ground])
  useEffect(() => board?.showLines(lines ?? []), [board, lines])
  useEffect(() => board?.showPoints(points, selected), [board, points, selected])
  return (
    <>
      <div
        ref={box}
        role="group"
        aria-label={`${label}. Arrow keys move the map, plus and minus change its size.`}
        aria-describedby={describedBy ?? undefined}
        className="town-map size-full"
      />
      {board &&
        points.map((point) => (
          <OnBoard
            key={point.id}
            board={board}
            point={point}
            selected={point.id === selected}
            onSelect={onSelect}
          />
        ))}
    </>
  )
}

/** One point's face at its place. A point that stays the same object is passed over: of hundreds few move at once. */
const OnBoard = memo(function OnBoard({
  board,
  point,
  selected,
  onSelect,
}: {
  board: LeafletBoard
  point: MapPoint
  selected: boolean
  onSelect: BackendProps['onSelect']
}) {
  return createPortal(
    <Mark {...point} selected={selected} onSelect={onSelect} />,
    board.placeOf(point.id),
  )
})
